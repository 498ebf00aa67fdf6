// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadCacheTest {
  private static final int SIZE = 10_000;
  private final Map<String, byte[]> files = Collections.synchronizedMap(new TreeMap<>());
  private volatile boolean down;
  private FaultyServer server;
  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    server =
        new FaultyServer(
            (request, reply) -> {
              byte[] file = files.get(request.path().replace("/hours/", ""));
              if (down) {
                reply.status(503);
              } else if (file == null) {
                reply.status(404);
              } else if (request.method().equals("HEAD")) {
                reply.head(200, "Content-Length: " + file.length, etag(file));
              } else {
                reply.file(file, etag(file));
              }
            });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static String etag(byte[] file) {
    return "ETag: \"" + java.util.Arrays.hashCode(file) + "\"";
  }

  private byte[] put(String name, long seed) {
    byte[] bytes = new byte[SIZE];
    new Random(seed).nextBytes(bytes);
    files.put(name, bytes);
    return bytes;
  }

  private SourceSplit split(String name) {
    return new SourceSplit(server.address() + "/" + name, name, null, -1, true);
  }

  private Opener opener(long limit) {
    Patience patience =
        new Patience(
            2,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5));
    return new Opener(
        new FetchSettings("x", 4, patience, folder.resolve("C").toString(), limit, false));
  }

  private byte[] open(Opener opener, String name) throws IOException {
    try (InputStream in = opener.open(split(name))) {
      return in.readAllBytes();
    }
  }

  private long asked(String method) {
    return server.requests().stream().filter(r -> r.method().equals(method)).count();
  }

  /** Kept files and anything else, without the facts beside them. */
  private List<String> kept() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("C"))) {
      return paths
          .filter(Files::isRegularFile)
          .map(p -> p.getFileName().toString())
          .filter(name -> !name.endsWith(".facts"))
          .sorted()
          .toList();
    }
  }

  private Path path(String name) throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("C"))) {
      return paths.filter(p -> p.endsWith(name)).findFirst().orElseThrow();
    }
  }

  @Test
  void aCachedFileIsNotFetchedAgain() throws IOException {
    byte[] a = put("a.json.gz", 1);
    assertThat(open(opener(1 << 20), "a.json.gz")).isEqualTo(a);
    assertThat(open(opener(1 << 20), "a.json.gz")).isEqualTo(a);
    assertThat(asked("GET")).isEqualTo(1);
    assertThat(asked("HEAD")).isEqualTo(1);
    assertThat(kept()).containsExactly("a.json.gz");
    assertThat(opener(1 << 20).isCached(split("a.json.gz"))).isTrue();
    assertThat(opener(1 << 20).isCached(split("b.json.gz"))).isFalse();
  }

  @Test
  void aFileThatChangedIsFetchedAgain() throws IOException {
    put("a.json.gz", 1);
    open(opener(1 << 20), "a.json.gz");
    byte[] newer = put("a.json.gz", 2);
    assertThat(open(opener(1 << 20), "a.json.gz")).isEqualTo(newer);
    assertThat(open(opener(1 << 20), "a.json.gz")).isEqualTo(newer);
    assertThat(asked("GET")).isEqualTo(2);
  }

  @Test
  void aCachedFileServesWhileTheServerDoesNot() throws IOException {
    byte[] a = put("a.json.gz", 1);
    open(opener(1 << 20), "a.json.gz");
    down = true;
    assertThat(open(opener(1 << 20), "a.json.gz")).isEqualTo(a);
    assertThatThrownBy(() -> open(opener(1 << 20), "b.json.gz")).isInstanceOf(FetchException.class);
    assertThat(kept()).containsExactly("a.json.gz");
  }

  @Test
  void aFileThatWasChangedInTheCacheIsNotUsed() throws IOException {
    byte[] a = put("a.json.gz", 1);
    for (int cut : new int[] {SIZE, SIZE - 1}) {
      open(opener(1 << 20), "a.json.gz");
      byte[] damaged = java.util.Arrays.copyOf(a, cut);
      damaged[5] ^= 1;
      Files.write(path("a.json.gz"), damaged);
      assertThat(open(opener(1 << 20), "a.json.gz")).isEqualTo(a);
    }
    Files.delete(path("a.json.gz.facts"));
    assertThat(open(opener(1 << 20), "a.json.gz")).isEqualTo(a);
    assertThat(asked("GET")).isEqualTo(4);
  }

  @Test
  void whatWasUsedLongestAgoIsDropped() throws IOException {
    for (String name : List.of("a.json.gz", "b.json.gz", "c.json.gz")) {
      put(name, name.hashCode());
    }
    Opener opener = opener(SIZE * 2 + 100);
    open(opener, "a.json.gz");
    open(opener, "b.json.gz");
    for (String name : List.of("a.json.gz", "b.json.gz")) {
      Files.setLastModifiedTime(
          path(name + ".facts"), FileTime.from(Instant.now().minusSeconds(60)));
    }
    open(opener, "a.json.gz");
    open(opener, "c.json.gz");
    assertThat(kept()).containsExactly("a.json.gz", "c.json.gz");
  }

  @Test
  void aFileLargerThanTheCacheIsNotKept() throws IOException {
    byte[] a = put("a.json.gz", 1);
    assertThat(open(opener(SIZE - 1), "a.json.gz")).isEqualTo(a);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftIsSweptAfterADay() throws IOException {
    Files.createDirectories(folder.resolve("C"));
    Path old = Files.writeString(folder.resolve("C/.fetching-1"), "x");
    Path young = Files.writeString(folder.resolve("C/.fetching-2"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    opener(1 << 20);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void severalMayUseOneFolder() throws Exception {
    for (int i = 0; i < 6; i++) {
      put(i + ".json.gz", i);
    }
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> users = new ArrayList<>();
    for (int u = 0; u < 6; u++) {
      Opener opener = opener(SIZE * 3);
      Random random = new Random(u);
      Thread user =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 30; i++) {
                    String name = random.nextInt(6) + ".json.gz";
                    assertThat(open(opener, name)).isEqualTo(files.get(name));
                  }
                } catch (IOException | RuntimeException | AssertionError e) {
                  failures.add(e);
                }
              });
      user.start();
      users.add(user);
    }
    for (Thread user : users) {
      user.join();
    }
    assertThat(failures).isEmpty();
    assertThat(kept()).hasSizeLessThanOrEqualTo(3).noneMatch(name -> name.startsWith("."));
  }
}
