// Catch2 version 2 wants its main in one source of the program.
#define CATCH_CONFIG_MAIN
#include "support/catch.h"
