// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.ingest.SharedData;

/** The scanner says what the full parser says, or nothing. */
class LineScannerTest {
  private static final String[] FRAGMENTS = {
    "\"",
    "\\",
    "\\\"",
    "\\u0074",
    "\\ud83d",
    "\\x",
    "\\u12g4",
    "{",
    "}",
    "[",
    "]",
    "{}",
    "[]",
    ",",
    ",,",
    ":",
    "null",
    "nul",
    "true",
    "false",
    "0",
    "01",
    "-0",
    "-",
    "1.",
    "1.5",
    "1e5",
    "1E+",
    "+1",
    ".5",
    "12345678901234567890",
    "9223372036854775808",
    "NaN",
    " ",
    "\t",
    "\n",
    "\u0001",
    "\u000b",
    "/*c*/",
    "//",
    "'",
    "\ufeff",
    "\"id\":\"7\",",
    "\"id\":7,",
    "\"type\":\"PushEvent\",",
    "\"t\\u0079pe\":\"WatchEvent\",",
    "\"created_at\":\"2016-01-01T00:00:00Z\",",
    "\"actor\":5,",
    "\"payload\":{\"action\":\"closed\",\"push_id\":9},",
    "\"repo\":{\"id\":1,\"name\":\"\\u0061/b\"},",
    "\"repository\":{},",
    "\"issue_id\":3,",
    "\"issue\":4,",
    "[Snyk]",
    "\u212a",
    "\u00e9"
  };
  private static final byte[][] BROKEN = {
    {(byte) 0x80},
    {(byte) 0xff},
    {(byte) 0xc3},
    {(byte) 0xe4, (byte) 0xbd},
    {(byte) 0xc0, (byte) 0x80},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xf0, (byte) 0x9f},
    {0}
  };
  private final LineScanner scanner = new LineScanner();
  private final FullParser parser = new FullParser();
  private int sure;

  /** Compares on a line that stands between other bytes. */
  private void compare(byte[] line, String seed) {
    byte[] buffer = new byte[line.length + 30];
    Arrays.fill(buffer, (byte) " }]\",1".charAt(Math.floorMod(line.length, 6)));
    System.arraycopy(line, 0, buffer, 7, line.length);
    ParsedLine scanned = scanner.scan(buffer, 7, line.length);
    ParsedLine alone = scanner.scan(line, 0, line.length);
    if (scanned != null) {
      sure++;
      assertThat(scanned)
          .as("seed %s, line in base64 %s", seed, Base64.getEncoder().encodeToString(line))
          .isEqualTo(parser.parse(line, 0, line.length))
          .isEqualTo(alone);
    } else {
      assertThat(alone).as("seed %s", seed).isNull();
    }
  }

  private static byte[] mutated(byte[] line, Random random) {
    byte[] out = line;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      out = mutatedOnce(out, random);
    }
    return out;
  }

  private static byte[] mutatedOnce(byte[] line, Random random) {
    if (line.length == 0) {
      return line;
    }
    int at = place(line, random);
    int other = Math.min(line.length, at + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> join(line, at, bytes(random), at);
      case 1 -> join(line, at, new byte[0], other);
      case 2 -> join(line, at, bytes(random), other);
      case 3 -> join(line, at, BROKEN[random.nextInt(BROKEN.length)], at);
      case 4 -> Arrays.copyOf(line, at);
      case 5 -> join(line, other, Arrays.copyOfRange(line, at, other), other);
      case 6 -> join(line, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
      default -> join(line, at, new byte[] {(byte) (line[at] ^ 1 << random.nextInt(8))}, at + 1);
    };
  }

  /** Any place, or one beside punctuation. */
  private static int place(byte[] line, Random random) {
    int at = random.nextInt(line.length);
    if (random.nextBoolean()) {
      for (int i = at; i < line.length; i++) {
        if ("{}[]\":,\\".indexOf(line[i]) >= 0) {
          return Math.min(line.length - 1, i + random.nextInt(2));
        }
      }
    }
    return at;
  }

  private static byte[] bytes(Random random) {
    return FRAGMENTS[random.nextInt(FRAGMENTS.length)].getBytes(UTF_8);
  }

  private static byte[] join(byte[] line, int to, byte[] middle, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(line, 0, to);
    out.writeBytes(middle);
    out.write(line, from, line.length - from);
    return out.toByteArray();
  }

  @Property(tries = 3000)
  void agreesOnGeneratedLines(@ForAll Random random) {
    byte[] line = new GeneratedEvents(random, random.nextBoolean()).next().getBytes(UTF_8);
    compare(line, "generated");
    compare(mutated(line, random), "generated");
  }

  @Test
  void isSureOfMostPlainLines() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      compare(new GeneratedEvents(random, true).next().getBytes(UTF_8), "5");
    }
    assertThat(sure).as("lines of 500 that the scanner is sure of").isGreaterThan(150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"GollumEvent\",\"\\u0074ype\":\"PushEvent\",%s}",
        "{\"\\u0074ype\":\"PushEvent\",\"type\":\"GollumEvent\",%s}",
        "{\"type\":\"GollumEvent\",\"type\":\"WatchEvent\",%s}",
        "{\"type\":\"Gollum\\u0045vent\",%s}",
        "{\"type\":\"GollumEvent\",%s,\"payload\":{\"a\":[{\"type\":\"PushEvent\"}]}}",
        "{\"type\":\"GollumEvent\",%s,\"a\":[1,2.5,-0,1e5,1E-2,null,true,false,{},[ ],{ }]}",
        "{ \"type\" :\t\"GollumEvent\"\n,\r%s } ",
        "{\"type\":\"GollumEvent\",%s}x",
        "{\"type\":\"GollumEvent\",%s}{}",
        "{\"type\":\"GollumEvent\",%s}\0",
        "{\"type\":\"GollumEvent\",%s,}",
        "{\"type\":\"GollumEvent\",%s,\"a\":01}",
        "{\"type\":\"GollumEvent\",%s,\"a\":1.}",
        "{\"type\":\"GollumEvent\",%s,\"a\":truex}",
        "{\"type\":\"GollumEvent\",%s,\"a\":[1,]}",
        "{\"type\":\"GollumEvent\",%s,\"a\":[1 2]}",
        "{\"type\":\"GollumEvent\",%s,\"a\":\"\t\"}",
        "{\"type\":\"GollumEvent\",%s,\"a\":\"\\a\"}",
        "{\"type\":\"GollumEvent\",%s,\"a\":\"\\u00g0\"}",
        "{\"type\":\"GollumEvent\",%s,\"a\":\"\\uff10123\"}",
        "{\"type\":\"GollumEvent\",%s,\"a\" \"b\"}",
        "\ufeff{\"type\":\"GollumEvent\",%s}"
      })
  void agreesOnOddLines(String line) {
    String id = "\"id\":\"12\",\"created_at\":\"2016-01-01T00:00:00Z\"";
    compare(line.formatted(id).getBytes(UTF_8), "none");
    compare(line.formatted(id).getBytes(ISO_8859_1), "none");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 400, 498, 499, 500, 501, 999, 1000, 1001, 100_000})
  void agreesOnDeepNesting(int depth) {
    String line =
        "{\"id\":\"1\",\"type\":\"GollumEvent\",\"created_at\":\"2016-01-01T00:00:00Z\",\"a\":";
    compare((line + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(UTF_8), "none");
    compare((line + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth + 1)).getBytes(UTF_8), "none");
    compare((line + "1".repeat(depth) + "}").getBytes(UTF_8), "none");
    compare((line + "1,\"" + "k".repeat(depth) + "\":2}").getBytes(UTF_8), "none");
    compare((line + "\"" + "k".repeat(depth) + "\"}").getBytes(UTF_8), "none");
  }

  private static List<byte[]> realLines(int every) throws Exception {
    List<byte[]> lines = new ArrayList<>();
    try (var files = Files.walk(SharedData.path("events"))) {
      for (Path file : files.filter(p -> p.toString().endsWith(".gz")).sorted().toList()) {
        if (!file.toString().contains("damaged")) {
          try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            List<String> all = new String(in.readAllBytes(), ISO_8859_1).lines().toList();
            for (int i = 0; i < all.size(); i += every) {
              lines.add(all.get(i).getBytes(ISO_8859_1));
            }
          }
        }
      }
    }
    return lines;
  }

  @Test
  @Tag("real")
  void agreesOnMutationsOfRealLines() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<byte[]> lines = realLines(97);
    for (int i = 0; i < 20_000; i++) {
      compare(mutated(lines.get(random.nextInt(lines.size())), random), String.valueOf(seed));
    }
    assertThat(sure).isBetween(500, 19_500);
  }

  @Test
  @Tag("real")
  @Tag("bench")
  void agreesOnManyMutationsOfRealLines() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<byte[]> lines = realLines(7);
    for (int i = 0; i < 2_000_000; i++) {
      compare(mutated(lines.get(random.nextInt(lines.size())), random), String.valueOf(seed));
    }
  }

  @Test
  @Tag("real")
  void isSureOfRealLines() throws Exception {
    List<byte[]> lines = realLines(5);
    lines.removeIf(line -> new String(line, ISO_8859_1).contains("\"actor_attributes\""));
    for (byte[] line : lines) {
      compare(line, "none");
    }
    assertThat((double) sure / lines.size()).isGreaterThan(0.98);
  }
}
