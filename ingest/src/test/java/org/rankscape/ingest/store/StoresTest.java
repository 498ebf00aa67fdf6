// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.PendingFile;
import org.rankscape.warehouse.store.Store;

/** The contract of a store, on every kind of store there is. */
class StoresTest {

  private abstract static class InFolder extends StoreContract {
    @TempDir Path folder;

    @Override
    List<String> everything() throws IOException {
      try (Stream<Path> paths = Files.walk(folder)) {
        return paths
            .filter(Files::isRegularFile)
            .map(p -> folder.relativize(p).toString())
            .sorted()
            .toList();
      }
    }
  }

  @Nested
  class LocalFolder extends InFolder {
    @Override
    Store empty() {
      return new LocalStore(folder);
    }
  }

  @Nested
  class FlinkFolder extends InFolder {
    @Override
    Store empty() {
      return new FlinkStore(folder.toUri().toString());
    }
  }

  @Nested
  class FlinkFolderWhoseRenameDoesNotReplace extends InFolder {
    @Override
    Store empty() {
      return new FlinkStore(StrictFileSystem.SCHEME + "://host" + folder);
    }

    @Test
    void whatAKilledWriterReplacedComesBack() throws IOException {
      Store store = empty();
      Path months = Files.createDirectories(folder.resolve("events/2016-01"));
      String moved = ".replaced-a.parquet-" + UUID.randomUUID();
      Files.writeString(months.resolve(moved), "old");
      Files.writeString(months.resolve(".replaced-b-" + UUID.randomUUID()), "older");
      Files.writeString(months.resolve("b"), "new");
      store.sweep();
      assertThat(months.resolve("a.parquet")).hasContent("old");
      assertThat(months.resolve("b")).hasContent("new");
      assertThat(everything()).containsExactly("events/2016-01/a.parquet", "events/2016-01/b");
    }

    @Test
    void anOldFileIsNeverDeletedBeforeTheNewOneIsInPlace() throws IOException {
      Store store = empty();
      Files.writeString(folder.resolve("f"), "old");
      try (PendingFile file = store.create("f")) {
        file.stream().write('n');
        StrictFileSystem.failAt(3);
        assertThatThrownBy(file::commit).hasMessage("killed");
      } finally {
        StrictFileSystem.failAt(0);
      }
      assertThat(folder.resolve("f")).doesNotExist();
      store.sweep();
      assertThat(folder.resolve("f")).hasContent("old");
      assertThat(everything()).containsExactly("f");
    }
  }

  @Nested
  class FlinkS3 extends StoreContract {
    private static S3Server server;
    private static int number;
    private String root;

    @BeforeAll
    static void start() throws Exception {
      server = S3Server.start();
      server.use();
    }

    @AfterAll
    static void stop() throws Exception {
      server.close();
    }

    @Override
    Store empty() {
      root = "s3://" + S3Server.BUCKET + "/w" + number++;
      return new FlinkStore(root + "/");
    }

    @Override
    List<String> everything() throws IOException {
      List<String> out = new ArrayList<>();
      collect(new org.apache.flink.core.fs.Path(root), "", out);
      return out.stream().sorted().toList();
    }

    private static void collect(org.apache.flink.core.fs.Path at, String path, List<String> out)
        throws IOException {
      for (FileStatus status : FileSystem.get(at.toUri()).listStatus(at)) {
        String name = path + status.getPath().getName();
        if (status.isDir()) {
          collect(status.getPath(), name + "/", out);
        } else {
          out.add(name);
        }
      }
    }
  }
}
