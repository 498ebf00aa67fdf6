// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rankscape.warehouse.Table;

/** Files in a folder of this machine, or of one that all task managers share. */
public final class LocalStore implements Store {
  private static final long serialVersionUID = 1L;
  static final String ASIDE = ".writing-";
  private final String root;

  /** A store in the given folder. */
  public LocalStore(Path root) {
    this.root = root.toAbsolutePath().normalize().toString();
  }

  private Path resolve(String path) {
    return Path.of(root).resolve(path);
  }

  @Override
  public StoredFile input(String path) {
    return new LocalFile(resolve(path));
  }

  @Override
  public PendingFile create(String path) throws IOException {
    Path target = resolve(path);
    Files.createDirectories(target.getParent());
    Path aside = target.resolveSibling(ASIDE + target.getFileName() + "-" + UUID.randomUUID());
    return new Aside(
        target, aside, new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return children(folder, false);
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return children(folder, true);
  }

  private List<String> children(String folder, boolean folders) throws IOException {
    Path dir = resolve(folder);
    if (!Files.isDirectory(dir)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(dir)) {
      return paths
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .filter(p -> Files.isDirectory(p) == folders)
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Override
  public List<FileVersion> versions(String folder) throws IOException {
    List<FileVersion> versions = new ArrayList<>();
    for (String name : list(folder)) {
      Path file = resolve(folder).resolve(name);
      versions.add(
          new FileVersion(name, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
    }
    return versions;
  }

  @Override
  public boolean exists(String path) {
    return Files.isRegularFile(resolve(path));
  }

  @Override
  public void delete(String path) throws IOException {
    Files.deleteIfExists(resolve(path));
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    Path dir = resolve(folder);
    if (!Files.isDirectory(dir)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(dir)) {
      for (Path p : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(p);
      }
    }
  }

  @Override
  public long size(String folder) throws IOException {
    Path dir = resolve(folder);
    if (!Files.isDirectory(dir)) {
      return 0;
    }
    try (Stream<Path> paths = Files.walk(dir)) {
      return paths
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .mapToLong(LocalStore::bytes)
          .sum();
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void sweep() throws IOException {
    sweep(Path.of(root), 1);
    for (Table<?> table : Table.all()) {
      sweep(resolve(table.name()), 2);
    }
  }

  private static void sweep(Path folder, int depth) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      for (Path p : paths.filter(p -> p.getFileName().toString().startsWith(ASIDE)).toList()) {
        Files.deleteIfExists(p);
      }
    }
  }

  @Override
  public String toString() {
    return root;
  }

  private static final class Aside implements PendingFile {
    private final Path target;
    private final Path aside;
    private final OutputStream stream;
    private boolean done;

    Aside(Path target, Path aside, OutputStream stream) {
      this.target = target;
      this.aside = aside;
      this.stream = stream;
    }

    @Override
    public OutputStream stream() {
      return stream;
    }

    @Override
    public void commit() throws IOException {
      stream.close();
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      done = true;
    }

    @Override
    public void close() throws IOException {
      if (!done) {
        stream.close();
        Files.deleteIfExists(aside);
      }
    }
  }
}
