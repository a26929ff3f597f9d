# What every target of the project is compiled with.
function(news_extract_target target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON)
  target_include_directories(${target} PRIVATE ${news_extract_SOURCE_DIR}/src ${news_extract_SOURCE_DIR}/include)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                           $<$<BOOL:${NEWS_EXTRACT_STRICT}>:-Werror>)
  # g++ 12 sees an overlap in every sum of a literal and a string (GCC bug 105651).
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  # Nobody replaces the library's functions at run time: the compiler may inline them.
  target_compile_options(${target} PRIVATE -fno-semantic-interposition)
endfunction()
