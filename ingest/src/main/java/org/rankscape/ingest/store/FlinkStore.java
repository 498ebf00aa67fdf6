// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.store.FileVersion;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.store.StoredFile;

/**
 * Files on any file system that Flink knows, such as {@code s3://bucket/folder}.
 *
 * <p>On an object store a file is collected in a temporary file of this machine and sent when it is
 * committed, in one stream that appears whole when it is closed; what is not committed was never
 * sent. On a file system it is written under a hidden name beside its place and renamed.
 */
public final class FlinkStore implements Store {
  private static final long serialVersionUID = 1L;

  /**
   * Schemes of file systems, on which a file is visible while it is written; all others are object
   * stores.
   */
  private static final Set<String> RENAMING = Set.of("file", "hdfs", "viewfs");

  private final String root;

  /**
   * A store below an address.
   *
   * @param root address of a folder, with scheme
   */
  public FlinkStore(String root) {
    this.root = root.replaceAll("(?<=[^/])/+$", "");
  }

  /**
   * The file system, without Flink's guard for tasks: that closes what a cancelled task left open,
   * and closing is what makes half an object visible.
   */
  private FileSystem files() throws IOException {
    return FileSystem.getUnguardedFileSystem(new Path(root).toUri());
  }

  private boolean renaming() {
    return RENAMING.contains(new Path(root).toUri().getScheme());
  }

  private Path resolve(String path) {
    return new Path(path.isEmpty() ? root : root + "/" + path);
  }

  @Override
  public StoredFile input(String path) throws IOException {
    return new FlinkFile(files(), resolve(path));
  }

  @Override
  public PendingFile create(String path) throws IOException {
    return renaming()
        ? new PendingRename(files(), resolve(path))
        : new PendingObject(files(), resolve(path));
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
    return visible(folder, folders).map(s -> s.getPath().getName()).sorted().toList();
  }

  private Stream<FileStatus> visible(String folder, boolean folders) throws IOException {
    return statuses(resolve(folder))
        .filter(s -> s.isDir() == folders)
        .filter(s -> !s.getPath().getName().isEmpty() && !s.getPath().getName().startsWith("."));
  }

  @Override
  public List<FileVersion> versions(String folder) throws IOException {
    return visible(folder, false)
        .map(s -> new FileVersion(s.getPath().getName(), s.getLen(), s.getModificationTime()))
        .sorted(Comparator.comparing(FileVersion::name))
        .toList();
  }

  /** What lies in a folder; nothing when there is no such folder. */
  private Stream<FileStatus> statuses(Path folder) throws IOException {
    try {
      FileStatus[] statuses = files().listStatus(folder);
      return statuses == null
          ? Stream.empty()
          : Stream.of(statuses).filter(s -> !s.getPath().equals(folder));
    } catch (FileNotFoundException e) {
      return Stream.empty();
    }
  }

  @Override
  public boolean exists(String path) throws IOException {
    try {
      return !files().getFileStatus(resolve(path)).isDir();
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  @Override
  public void delete(String path) throws IOException {
    if (exists(path)) {
      files().delete(resolve(path), false);
    }
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    deleteAll(resolve(folder));
  }

  private void deleteAll(Path folder) throws IOException {
    for (FileStatus status : statuses(folder).toList()) {
      if (status.isDir()) {
        deleteAll(status.getPath());
      } else {
        files().delete(status.getPath(), false);
      }
    }
    if (renaming()) {
      files().delete(folder, false);
    }
  }

  @Override
  public long size(String folder) throws IOException {
    return size(resolve(folder));
  }

  private long size(Path folder) throws IOException {
    long size = 0;
    for (FileStatus status : statuses(folder).toList()) {
      if (!status.getPath().getName().startsWith(".")) {
        size += status.isDir() ? size(status.getPath()) : status.getLen();
      }
    }
    return size;
  }

  @Override
  public void sweep() throws IOException {
    if (!renaming()) {
      return;
    }
    sweep(resolve(""), 1);
    for (Table<?> table : Table.all()) {
      sweep(resolve(table.name()), 2);
    }
  }

  private void sweep(Path folder, int depth) throws IOException {
    for (FileStatus status : statuses(folder).toList()) {
      if (status.isDir() && depth > 1) {
        sweep(status.getPath(), depth - 1);
      } else if (!status.isDir() && PendingRename.isAside(status.getPath())) {
        PendingRename.sweep(files(), status.getPath());
      }
    }
  }

  @Override
  public String toString() {
    return root;
  }
}
