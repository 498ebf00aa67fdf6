// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WritersTest {
  private static final Drawing DRAWING =
      new Drawing(
          400,
          200,
          "A & B",
          "Test",
          "zh-Hans",
          "#ffffff",
          List.of(
              Box.filled(10, 10, 100, 60, 8, "#174a84"),
              new Box(120, 10, 100, 60, 0, null, "#b3261e", 4),
              new Line(10, 100, 390, 100, "#000000", 2, 6),
              new Disc(300, 40, 25, "#0b7a3e", "#000000", 2),
              new Polygon(List.of(350.0, 20.0, 380.0, 60.0, 330.0, 60.0), "#82480a"),
              new Curve(List.of(10.0, 180.0, 50.0, 120.0, 90.0, 190.0, 130.0, 150.0), "#333333", 3),
              new Group(
                  Map.of("data-project", "a\"<b"),
                  "Tip <1>",
                  List.of(
                      Text.of(20, 140, 24, Face.SEMIBOLD, "#16202e", "Name 大模型 λ"),
                      Text.of(220, 140, 24, Face.EXTRABOLD, "#16202e", "向量数据库"),
                      new Text(395, 190, 12, Face.REGULAR, "#16202e", "upwards", true)))));

  @TempDir Path folder;

  @Test
  void svgIsWellFormedSelfContainedAndKeepsTextAndData() throws Exception {
    String svg = SvgWriter.write(DRAWING);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(SvgWriter.bytes(DRAWING)));

    Element group = (Element) document.getElementsByTagName("g").item(0);
    assertThat(group.getAttribute("data-project")).isEqualTo("a\"<b");
    assertThat(group.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Tip <1>");
    assertThat(group.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("Name 大模型 λ");
    assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "@import");
  }

  @Test
  void embeddedSubsetsHaveExactlyTheCharactersDrawn() throws IOException {
    Matcher fonts =
        Pattern.compile("-han';.*?base64,([A-Za-z0-9+/=]+)").matcher(SvgWriter.write(DRAWING));
    assertThat(fonts.find()).isTrue();
    byte[] bytes = Base64.getDecoder().decode(fonts.group(1));
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      var cmap = font.getUnicodeCmapLookup();
      for (int c : new TreeSet<>("大模型向量数据库".codePoints().boxed().toList())) {
        assertThat(cmap.getGlyphId(c)).isPositive();
      }
      assertThat(cmap.getGlyphId('中')).isZero();
      assertThat(bytes.length).isLessThan(20_000);
    }
  }

  @Test
  void pngHasTheSizeAndColoursOfTheDrawing() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.bytes(DRAWING, 2)));

    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(400);
    assertThat(image.getRGB(120, 80) & 0xFFFFFF).isEqualTo(0x174a84);
    assertThat(image.getRGB(600, 80) & 0xFFFFFF).isEqualTo(0x0b7a3e);
    assertThat(image.getRGB(340, 80) & 0xFFFFFF).isEqualTo(0xffffff);
    assertThat(ink(image, 440, 240, 700, 300)).as("Chinese glyphs").isGreaterThan(2000);
  }

  @Test
  void pdfHasOnePageEmbeddedFontsTextAndTheSamePicture() throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfWriter.bytes(DRAWING))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(300);
      for (var name : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
      }
      assertThat(new PDFTextStripper().getText(document)).contains("大模型", "向量数据库", "Name");
      BufferedImage pdf = new PDFRenderer(document).renderImage(0, 4f / 3, ImageType.RGB);
      BufferedImage png = PngWriter.image(DRAWING, 1);
      assertThat(difference(pdf, png)).isLessThan(0.02);
    }
  }

  @Test
  void sameDrawingSameBytes() {
    assertThat(SvgWriter.bytes(DRAWING)).isEqualTo(SvgWriter.bytes(DRAWING));
    assertThat(PngWriter.bytes(DRAWING, 1)).isEqualTo(PngWriter.bytes(DRAWING, 1));
    assertThat(PdfWriter.bytes(DRAWING)).isEqualTo(PdfWriter.bytes(DRAWING));
  }

  @Test
  void noFontOfTheHostIsEverAskedFor() {
    noClasses()
        .that()
        .resideInAPackage("org.rankscape.landscape..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.awt.Font")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.awt.FontMetrics")
        .check(new ClassFileImporter().importPackages("org.rankscape.landscape"));
  }

  @Test
  void fontsOfTheProjectStayBelowThreeMegabytes() throws IOException {
    long bytes = 0;
    for (Face face : Face.values()) {
      try (InputStream in = Face.class.getResourceAsStream("fonts/" + face.file())) {
        bytes += in.readAllBytes().length;
      }
    }
    assertThat(bytes).isLessThan(3_000_000);
    assertThat(Face.class.getResource("fonts/Inter-LICENSE.txt")).isNotNull();
    assertThat(Face.class.getResource("fonts/DroidSansFallback-LICENSE.txt")).isNotNull();
  }

  @Test
  void widthIsTheSumOfAdvancesAndMissingCharactersAreSquares() {
    double whole = Fonts.width("Landscape 全景", Face.SEMIBOLD, 10);
    double parts =
        Fonts.width("Landscape ", Face.SEMIBOLD, 10) + Fonts.width("全景", Face.SEMIBOLD, 10);

    assertThat(whole).isCloseTo(parts, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(Fonts.width("全景", Face.SEMIBOLD, 10)).isBetween(18.0, 22.0);
    assertThat(Fonts.shown("a🦜\u0007b", Face.REGULAR)).isEqualTo("a□ b");
  }

  @Test
  void anOutputFileAppearsWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("deep/er/out.svg");
    OutputFile.write(file, new byte[] {1, 2});
    OutputFile.write(file, new byte[] {3});

    assertThat(Files.readAllBytes(file)).containsExactly(3);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
    Path blocked = Files.writeString(folder.resolve("file"), "x").resolve("out.svg");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> OutputFile.write(blocked, new byte[1]))
        .isInstanceOf(java.io.UncheckedIOException.class)
        .hasMessageContaining("Cannot write " + blocked);
  }

  private static int ink(BufferedImage image, int x1, int y1, int x2, int y2) {
    int dark = 0;
    for (int y = y1; y < y2; y++) {
      for (int x = x1; x < x2; x++) {
        dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return dark;
  }

  private static double difference(BufferedImage a, BufferedImage b) {
    long sum = 0;
    for (int y = 0; y < b.getHeight(); y++) {
      for (int x = 0; x < b.getWidth(); x++) {
        sum += Math.abs((a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255));
      }
    }
    return sum / 255.0 / b.getWidth() / b.getHeight();
  }
}
