// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutFontsTest {
  @TempDir Path folder;

  /** A JVM to which fontconfig shows an empty folder draws the same pixels. */
  @Test
  void theChinesePictureNeedsNoFontOfTheSystem() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("no-fonts"));
    Path settings =
        Files.writeString(
            folder.resolve("fonts.conf"),
            "<?xml version=\"1.0\"?><fontconfig><dir>" + empty + "</dir></fontconfig>");
    Path picture = folder.resolve("sheet.png");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Duser.home=" + empty,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ChineseSheet.class.getName(),
            picture.toString());
    builder.environment().put("FONTCONFIG_FILE", settings.toString());
    builder.environment().put("FONTCONFIG_PATH", empty.toString());
    builder.environment().put("HOME", empty.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(Files.readAllBytes(picture)).isEqualTo(ChineseSheet.png());
  }
}
