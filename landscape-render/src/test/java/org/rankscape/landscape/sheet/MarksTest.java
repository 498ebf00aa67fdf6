// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.SampleLandscapes;

class MarksTest {
  private static final String GREEN =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
          + "<rect width='10' height='10' fill='#00ff00'/></svg>";
  private static final SheetSettings WIDE = SheetSettings.of(SheetFormat.WIDE, Language.EN);

  @TempDir Path folder;
  private Landscape landscape;

  @BeforeEach
  void files() throws Exception {
    landscape = SampleLandscapes.of(30, 5, 1);
    Files.createDirectories(folder.resolve("Sample3"));
    Files.writeString(folder.resolve("Sample3/P3.svg"), GREEN);
    BufferedImage red = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 20; y++) {
        red.setRGB(x, y, Color.RED.getRGB());
      }
    }
    ImageIO.write(red, "png", folder.resolve("p4.png").toFile());
  }

  @Test
  void projectsShowTheirMarkInEveryOutput() throws Exception {
    Sheet sheet = new SheetRenderer(WIDE.with(Marks.read(folder))).render(landscape);

    SheetChecks.sound(sheet, landscape);
    assertThat(sheet.svg()).contains("data:image/svg+xml;base64,", "data:image/png;base64,");
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(sheet.png()));
    assertThat(colour(sheet, png, "sample3/p3", 0.5)).isEqualTo(0x00ff00);
    assertThat(colour(sheet, png, "sample4/p4", 0.5)).isEqualTo(0xff0000);
    assertThat(colour(sheet, png, "sample4/p4", 0.1))
        .as("above a wide picture")
        .isEqualTo(0xffffff);
    try (var pdf = Loader.loadPDF(sheet.pdf())) {
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSize(2);
    }
    assertThat(sheet.pdf())
        .isEqualTo(new SheetRenderer(WIDE.with(Marks.read(folder))).render(landscape).pdf());
  }

  @Test
  void placesOfMarkedProjectsAreReadBack() {
    Sheet sheet = new SheetRenderer(WIDE.with(Marks.read(folder))).render(landscape);
    SheetPlaces places = SheetPlaces.of(sheet.svg());
    FilledBox.PlacedChip chip = chip(sheet, "sample4/p4");

    assertThat(places.project("sample4/p4").x())
        .isCloseTo(chip.rect().x(), org.assertj.core.data.Offset.offset(0.01));
    assertThat(places.type("sample4/p4"))
        .isCloseTo(chip.size(), org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void whatIsNoPictureIsRefusedByName() throws Exception {
    Files.writeString(folder.resolve("p5.png"), "no picture");
    assertThatThrownBy(() -> Marks.read(folder)).hasMessageContaining("p5.png is no PNG picture");
    Files.delete(folder.resolve("p5.png"));
    Files.writeString(folder.resolve("p5.svg"), "no picture");
    assertThatThrownBy(() -> Marks.read(folder)).hasMessageContaining("p5.svg is no SVG picture");
    Files.delete(folder.resolve("p5.svg"));
    Files.write(folder.resolve("p5.png"), new byte[600 << 10]);
    assertThatThrownBy(() -> Marks.read(folder)).hasMessageContaining("p5.png is larger than 512");
    assertThatThrownBy(() -> Marks.read(folder.resolve("none")))
        .hasMessageContaining("does not exist");
  }

  private static int colour(Sheet sheet, BufferedImage png, String id, double down) {
    FilledBox.PlacedChip chip = chip(sheet, id);
    double mark = chip.chip().mark() * chip.size();
    double top = chip.rect().y() + (chip.rect().height() - mark) / 2;
    return png.getRGB((int) (2 * (chip.rect().x() + mark / 2)), (int) (2 * (top + down * mark)))
        & 0xffffff;
  }

  private static FilledBox.PlacedChip chip(Sheet sheet, String id) {
    return sheet.layout().boxes().stream()
        .flatMap(b -> b.chips().stream())
        .filter(c -> c.chip().project().entry().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
