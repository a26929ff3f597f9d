// compile_packs FOLDER OUT: the packs of a folder as one image. Runs at build
// time only; every bad line is printed, and none leaves a file behind.

#include <cstdio>
#include <fstream>

#include "news_extract/error.h"
#include "rules/image.h"
#include "rules/pack_folder.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: compile_packs FOLDER OUT\n");
    return 2;
  }
  try {
    std::vector<news_extract::PackProblem> problems;
    const std::string image = news_extract::compile_image(news_extract::read_pack_folder(argv[1]), problems);
    if (!problems.empty()) {
      std::fprintf(stderr, "%s\n", news_extract::describe(problems).c_str());
      return 2;
    }
    std::ofstream out(argv[2], std::ios::binary);
    out.write(image.data(), static_cast<std::streamsize>(image.size()));
    out.close();
    if (out) return 0;
    std::fprintf(stderr, "%s: cannot be written\n", argv[2]);
  } catch (const news_extract::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return 2;
}
