// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One TrueType file: advance widths, outlines and subsets. Safe for several threads. */
final class FontFile {
  private final byte[] bytes;
  private final TrueTypeFont font;
  private final CmapLookup cmap;
  private final double unitsPerEm;
  private final Map<Integer, GeneralPath> outlines = new HashMap<>();

  FontFile(String resource) {
    try (InputStream in = FontFile.class.getResourceAsStream("fonts/" + resource)) {
      bytes = in.readAllBytes();
      font = parse();
      cmap = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A font of its own for a caller that closes it. */
  TrueTypeFont parse() throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
  }

  synchronized boolean covers(int codePoint) {
    return cmap.getGlyphId(codePoint) != 0;
  }

  /** Advance width in em. */
  synchronized double advance(int codePoint) {
    try {
      return font.getAdvanceWidth(cmap.getGlyphId(codePoint)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Outline in font units with y upwards; empty for a blank. */
  synchronized GeneralPath outline(int codePoint) {
    return outlines.computeIfAbsent(
        cmap.getGlyphId(codePoint),
        glyph -> {
          try {
            var data = font.getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  double unitsPerEm() {
    return unitsPerEm;
  }

  /** A TrueType file with only these characters. */
  synchronized byte[] subset(Set<Integer> codePoints) {
    try {
      TTFSubsetter subsetter = new TTFSubsetter(font);
      subsetter.addAll(codePoints);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
