# The library for find_package(news_extract), its headers, the program and its documents.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS news_extract EXPORT news_extract-targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS extract RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/news_extract DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/news_extract)
install(EXPORT news_extract-targets NAMESPACE news_extract:: DESTINATION ${package_dir})
configure_package_config_file(cmake/news_extract-config.cmake.in
  "${CMAKE_CURRENT_BINARY_DIR}/news_extract-config.cmake" INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/news_extract-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/news_extract-config.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/news_extract-config-version.cmake" DESTINATION ${package_dir})
