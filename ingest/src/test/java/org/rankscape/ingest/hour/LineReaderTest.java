// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  /** Hands out a text in random portions and may break. */
  private static final class Portions extends InputStream {
    private final byte[] bytes;
    private final Random random;
    private final int breaksAt;
    private int position;

    Portions(String text, Random random, int breaksAt) {
      this.bytes = text.getBytes(ISO_8859_1);
      this.random = random;
      this.breaksAt = breaksAt;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (position == breaksAt) {
        throw new IOException("broke");
      }
      int end = breaksAt < 0 ? bytes.length : breaksAt;
      if (position == end) {
        return -1;
      }
      int most = random.nextBoolean() ? 3 : 1 << 17;
      int n = Math.min(Math.min(length, end - position), 1 + random.nextInt(most));
      System.arraycopy(bytes, position, target, offset, n);
      position += n;
      return n;
    }
  }

  private static String line(LineReader reader) {
    return new String(reader.buffer(), reader.start(), reader.length(), ISO_8859_1);
  }

  private static List<String> lines(LineReader reader) {
    List<String> out = new ArrayList<>();
    while (reader.next()) {
      out.add(line(reader));
    }
    return out;
  }

  private static List<String> split(String text) {
    List<String> out = new ArrayList<>();
    String[] parts = text.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i < parts.length - 1 || !parts[i].isEmpty()) {
        out.add(parts[i].endsWith("\r") ? parts[i].substring(0, parts[i].length() - 1) : parts[i]);
      }
    }
    return out;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.of("\n", "\r\n", "\r", "", "{}", "é ")),
            net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(1, 300).map("x"::repeat)),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.integers().between(100_000, 700_000).map("y"::repeat)));
    return pieces.list().ofMaxSize(14).map(p -> String.join("", p));
  }

  @Property(tries = 150)
  void linesAreThoseOfTheWholeText(@ForAll("texts") String text, @ForAll Random random) {
    LineReader reader = new LineReader(new Portions(text, random, -1));
    assertThat(lines(reader).equals(split(text))).isTrue();
    assertThat(reader.damage()).isNull();
    assertThat(reader.cutOff()).isFalse();
  }

  @Property(tries = 150)
  void aStreamThatBreaksGivesWhatCameBefore(@ForAll("texts") String text, @ForAll Random random) {
    int breaksAt = random.nextInt(text.length() + 1);
    LineReader reader = new LineReader(new Portions(text, random, breaksAt));
    List<String> expected = split(text.substring(0, breaksAt));
    boolean within = breaksAt > 0 && text.charAt(breaksAt - 1) != '\n';
    for (int i = 0; i < expected.size(); i++) {
      assertThat(reader.next()).isTrue();
      assertThat(line(reader).equals(expected.get(i))).isTrue();
      assertThat(reader.cutOff()).isEqualTo(within && i == expected.size() - 1);
    }
    assertThat(reader.next()).isFalse();
    assertThat(reader.damage()).hasMessage("broke");
  }

  @Test
  void linesOfMegabytesAreRead() {
    String text = "a".repeat(3 << 20) + "\r\n" + "b".repeat(1 << 20) + "\nc";
    LineReader reader = new LineReader(new Portions(text, new Random(1), -1));
    assertThat(lines(reader).equals(split(text))).isTrue();
  }

  /** So many letters, then a text. */
  private static InputStream letters(long count, String then) {
    InputStream end = new ByteArrayInputStream(then.getBytes(ISO_8859_1));
    return new InputStream() {
      private long left = count;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
          return end.read(target, offset, length);
        }
        int n = (int) Math.min(length, left);
        java.util.Arrays.fill(target, offset, offset + n, (byte) 'x');
        left -= n;
        return n;
      }
    };
  }

  @Test
  void aLineThatIsTooLongIsSkippedAndTold() {
    LineReader reader = new LineReader(letters(3L * LineReader.LONGEST + 12, "\nshort\n"));
    assertThat(reader.next()).isTrue();
    assertThat(reader.tooLong()).isTrue();
    assertThat(reader.next()).isTrue();
    assertThat(reader.tooLong()).isFalse();
    assertThat(reader.length()).isEqualTo(5);
    assertThat(reader.next()).isFalse();
  }

  @Test
  void aLineThatIsTooLongIsToldAtTheEndToo() {
    LineReader reader = new LineReader(letters(2L * LineReader.LONGEST, ""));
    assertThat(reader.next()).isTrue();
    assertThat(reader.tooLong()).isTrue();
    assertThat(reader.next()).isFalse();
  }

  @Test
  void theLongestLineIsRead() {
    LineReader reader = new LineReader(letters(LineReader.LONGEST - 1, "\n"));
    assertThat(reader.next()).isTrue();
    assertThat(reader.tooLong()).isFalse();
    assertThat(reader.length()).isEqualTo(LineReader.LONGEST - 1);
    assertThat(reader.next()).isFalse();
  }
}
