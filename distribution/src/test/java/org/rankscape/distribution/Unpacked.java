// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The zip, unpacked into a path with spaces that nobody may write to, and a user's home. Commands
 * run there as a user without rights: as the one who runs the tests, or as nobody if that is root.
 */
final class Unpacked implements AutoCloseable {
  private static final String NOBODY = "65534";

  private final Path root;
  final Path folder;
  final Path home;

  /** What a run printed and its exit code. */
  record Result(int code, String out, String err) {}

  Unpacked() throws Exception {
    root = Files.createTempDirectory("rankscape zip ");
    permit(root, "rwxr-xr-x");
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      Path zip =
          files.filter(f -> f.getFileName().toString().endsWith(".zip")).findFirst().orElseThrow();
      unpack(zip, root);
      folder = root.resolve(zip.getFileName().toString().replaceFirst("\\.zip$", ""));
    }
    home = Files.createDirectory(root.resolve("home of a user"));
    permit(home, "rwxrwxrwx");
  }

  private static void unpack(Path zip, Path target) throws IOException {
    try (FileSystem inside =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
      try (Stream<Path> paths = Files.walk(inside.getPath("/"))) {
        for (Path path : paths.skip(1).toList()) {
          Path to = target.resolve(path.toString().substring(1));
          if (Files.isDirectory(path)) {
            Files.createDirectories(to);
          } else {
            Files.copy(path, to, StandardCopyOption.REPLACE_EXISTING);
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            permissions.removeIf(p -> p.name().endsWith("WRITE"));
            Files.setPosixFilePermissions(to, permissions);
          }
        }
      }
    }
    try (Stream<Path> paths = Files.walk(target)) {
      for (Path path : paths.filter(Files::isDirectory).filter(p -> !p.equals(target)).toList()) {
        permit(path, "r-xr-xr-x");
      }
    }
  }

  static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  /** Puts what is needed to start into another folder, by hard links. */
  void linkInto(Path target) throws IOException {
    permit(Files.createDirectory(target.resolve("lib")), "rwxr-xr-x");
    Files.createLink(target.resolve("rankscape"), folder.resolve("rankscape"));
    Files.createLink(target.resolve("rankscape.jar"), folder.resolve("rankscape.jar"));
    try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
      for (Path library : libraries.toList()) {
        Files.createLink(target.resolve("lib").resolve(library.getFileName()), library);
      }
    }
  }

  /** Runs the launcher, or a link to it, with a Java. */
  Result run(Path launcher, Path java, Path user, Map<String, String> more, Object... arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    command.add(launcher.toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = Files.createTempFile(root, "out", ".txt");
    Path err = Files.createTempFile(root, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(user.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(k -> k.startsWith("RANKSCAPE") || k.startsWith("XDG"));
    builder.environment().putAll(Map.of("JAVA_HOME", java.toString(), "HOME", user.toString()));
    builder.environment().putAll(more);
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Succeeds without a word on standard error. */
  String succeeds(Path java, Object... arguments) throws Exception {
    Result result = run(folder.resolve("rankscape"), java, home, Map.of(), arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).as(result.out()).isZero();
    return result.out();
  }

  /** Size of every file by path. */
  Map<String, Long> files() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        sizes.put(folder.relativize(path).toString(), Files.size(path));
      }
    }
    return sizes;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isDirectory).toList()) {
        permit(path, "rwxr-xr-x");
      }
    }
    delete(root);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
