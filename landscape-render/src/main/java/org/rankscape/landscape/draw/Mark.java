// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The picture that stands for a project: an SVG or PNG file. In SVG output it is embedded as it is;
 * PNG and PDF output draw it from pixels, fitted into a square of {@link #SIDE} pixels.
 */
public final class Mark {
  /** Side of the square of pixels that a mark is drawn from. */
  static final int SIDE = 256;

  private static final long LARGEST = 512 << 10;
  private final String type;
  private final byte[] bytes;
  private final BufferedImage pixels;

  private Mark(String type, byte[] bytes, BufferedImage pixels) {
    this.type = type;
    this.bytes = bytes;
    this.pixels = pixels;
  }

  /**
   * Reads a mark.
   *
   * @throws IllegalArgumentException if the file is larger than 512 KiB, or no SVG or PNG picture
   */
  public static Mark read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException(
            "The mark " + file + " is larger than " + (LARGEST >> 10) + " KiB. Reduce it.");
      }
      byte[] bytes = Files.readAllBytes(file);
      boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
      BufferedImage pixels = svg ? fromSvg(bytes) : fromPng(bytes);
      if (pixels == null) {
        throw new IllegalArgumentException(
            "The mark " + file + " is no " + (svg ? "SVG" : "PNG") + " picture. Replace it.");
      }
      return new Mark(svg ? "image/svg+xml" : "image/png", bytes, pixels);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read the mark " + file + ": " + e + ".", e);
    }
  }

  private static BufferedImage fromPng(byte[] bytes) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    if (image == null) {
      return null;
    }
    double scale = (double) SIDE / Math.max(image.getWidth(), image.getHeight());
    int width = Math.max(1, (int) Math.round(scale * image.getWidth()));
    int height = Math.max(1, (int) Math.round(scale * image.getHeight()));
    return square(
        g -> g.drawImage(image, (SIDE - width) / 2, (SIDE - height) / 2, width, height, null));
  }

  private static BufferedImage fromSvg(byte[] bytes) {
    if (!isSvg(bytes)) {
      return null;
    }
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
    return document == null
        ? null
        : square(g -> document.render(null, g, new ViewBox(0, 0, SIDE, SIDE)));
  }

  private static boolean isSvg(byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      boolean svg =
          reader.nextTag() == XMLStreamConstants.START_ELEMENT
              && reader.getLocalName().equals("svg");
      while (reader.hasNext()) {
        reader.next();
      }
      return svg;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private static BufferedImage square(java.util.function.Consumer<Graphics2D> painter) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    painter.accept(g);
    g.dispose();
    return image;
  }

  /** The file as a {@code data:} address. */
  String address() {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  BufferedImage pixels() {
    return pixels;
  }
}
