// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IgzipReaderTest {
  @BeforeEach
  void available() {
    assumeTrue(Igzip.isAvailable(), Igzip::description);
  }

  private static byte[] text(int length, Random random) {
    byte[] text = new byte[length];
    int words = 1 + random.nextInt(3000);
    int p = 0;
    while (p < length) {
      byte[] word = Integer.toString(random.nextInt(words) * 7919, 36).getBytes();
      int n = Math.min(length - p, word.length);
      System.arraycopy(word, 0, text, p, n);
      p += n;
    }
    return text;
  }

  private static byte[] gzip(byte[] text, int level, int strategy) {
    Deflater deflater = new Deflater(level, true);
    deflater.setStrategy(strategy);
    deflater.setInput(text);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
    byte[] buffer = new byte[1 << 14];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(text);
    for (long word : new long[] {crc.getValue(), text.length}) {
      for (int shift = 0; shift < 32; shift += 8) {
        out.write((int) (word >>> shift));
      }
    }
    return out.toByteArray();
  }

  /** A stream that hands out a few bytes at a time. */
  private static InputStream inPortions(byte[] bytes, Random random) {
    return new java.io.FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        return super.read(b, off, Math.min(len, 1 + random.nextInt(70_000)));
      }
    };
  }

  private static byte[] read(byte[] gzip, Random random) throws IOException {
    try (IgzipReader in = new IgzipReader(inPortions(gzip, random))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[300_000];
      while (true) {
        int off = random.nextInt(1000);
        int n = in.read(buffer, off, 1 + random.nextInt(random.nextBoolean() ? 40_000 : 290_000));
        if (n < 0) {
          return out.toByteArray();
        }
        out.write(buffer, off, n);
      }
    }
  }

  @Property(tries = 200)
  void whatItReadsToTheEndIsWhatWasCompressed(@ForAll @LongRange(min = 0) long seed)
      throws IOException {
    if (!Igzip.isAvailable()) {
      return;
    }
    Random random = new Random(seed);
    byte[] text = text(1 + random.nextInt(random.nextInt(5) == 0 ? 3_000_000 : 50_000), random);
    byte[] gzip = gzip(text, random.nextInt(10), random.nextInt(3));
    assertThat(Arrays.equals(read(gzip, random), text)).as("seed %d", seed).isTrue();
  }

  @Property(tries = 400)
  void whatItIsSureOfOthersReadToo(@ForAll @LongRange(min = 0) long seed) throws IOException {
    if (!Igzip.isAvailable()) {
      return;
    }
    Random random = new Random(seed);
    byte[] gzip = gzip(text(random.nextInt(30_000), random), random.nextInt(10), 0);
    for (int i = random.nextInt(4); i >= 0; i--) {
      gzip[random.nextInt(gzip.length)] ^= (byte) (1 << random.nextInt(8));
    }
    if (random.nextInt(3) == 0) {
      gzip = Arrays.copyOf(gzip, random.nextInt(gzip.length + 20));
    }
    try {
      byte[] sure = read(gzip, random);
      byte[] theirs = new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
      assertThat(Arrays.equals(sure, theirs)).as("seed %d", seed).isTrue();
    } catch (UnsureStreamException e) {
      assertThat(e).hasMessageContaining("unusual");
    }
  }

  @Test
  void oneByteAfterTheOther() throws IOException {
    byte[] text = text(10_000, new Random(1));
    try (IgzipReader in = new IgzipReader(new ByteArrayInputStream(gzip(text, 6, 0)))) {
      for (byte expected : text) {
        assertThat(in.read()).isEqualTo(expected & 0xff);
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  private static void unsure(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.asList(parts).forEach(all::writeBytes);
    assertThatThrownBy(() -> read(all.toByteArray(), new Random(1)))
        .isInstanceOf(UnsureStreamException.class);
  }

  @Test
  void whatFollowsTheStreamMakesItUnsureEvenIfItEndsInTheSameChecksum() {
    for (int length : new int[] {0, 1, 20, 5000, 400_000}) {
      byte[] gzip = gzip(text(length, new Random(length)), 6, 0);
      unsure(gzip, gzip);
      unsure(gzip, new byte[] {0});
      for (int tail = 8; tail < Math.min(gzip.length, 40); tail++) {
        unsure(gzip, Arrays.copyOfRange(gzip, gzip.length - tail, gzip.length));
      }
    }
  }

  @Test
  void anEmptyFileAndMereHeadersMakeItUnsure() {
    byte[] gzip = gzip(new byte[0], 6, 0);
    for (int length = 0; length <= gzip.length; length++) {
      unsure(Arrays.copyOf(gzip, length));
    }
  }

  @Test
  void whatIsCompressedBeyondMeasureIsLeftToOthers() {
    unsure(gzip(new byte[1 << 22], 9, 0));
  }
}
