// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.util.List;

/**
 * Colours of the drawings, #rrggbb. Every pair of text and ground meets WCAG 2.2 level AA (4.5:1).
 *
 * @param background ground of the whole
 * @param ink names and text
 * @param muted secondary text
 * @param box ground of a box
 * @param pill ground of a sub-domain's label
 * @param pillInk text of a sub-domain's label
 * @param dash dashed lines
 * @param rising mark of a rising trend
 * @param falling mark of a falling trend
 * @param fresh mark of a new project
 * @param alert ground of the notice that data are simulated
 * @param alertInk text of that notice
 * @param layers colours of the layers, used in turn
 * @param marks grounds of monograms
 * @param markInk text of monograms
 */
public record Theme(
    String background,
    String ink,
    String muted,
    String box,
    String pill,
    String pillInk,
    String dash,
    String rising,
    String falling,
    String fresh,
    String alert,
    String alertInk,
    List<LayerColours> layers,
    List<String> marks,
    String markInk) {

  /**
   * Colours of one layer.
   *
   * @param bar the bar with the name, also headings
   * @param barInk the name on the bar
   * @param band ground behind the boxes
   * @param frame ground of a titled frame
   * @param edge borders of boxes and frames
   */
  public record LayerColours(String bar, String barInk, String band, String frame, String edge) {}

  /** Dark text on white boxes. */
  public static final Theme LIGHT =
      new Theme(
          "#ffffff",
          "#16202e",
          "#4a5868",
          "#ffffff",
          "#e6e9ed",
          "#414d5b",
          "#a3afbc",
          "#0b7a3e",
          "#b3261e",
          "#1d4ed8",
          "#b3261e",
          "#ffffff",
          List.of(
              new LayerColours("#174a84", "#ffffff", "#e9f0f8", "#d4e2f1", "#a9c2de"),
              new LayerColours("#0d6457", "#ffffff", "#e5f3f0", "#cde7e1", "#98c8be"),
              new LayerColours("#56358a", "#ffffff", "#f0ecf8", "#dfd6f0", "#bfaedd"),
              new LayerColours("#82480a", "#ffffff", "#f9f1e5", "#f0e1c9", "#d8bd94"),
              new LayerColours("#8a2747", "#ffffff", "#faecf0", "#f2d5de", "#dba6b7")),
          List.of(
              "#1f6f8b", "#8c2f39", "#2d6a4f", "#6a4c93", "#9c4a00", "#2f5f8a", "#7b2d6d",
              "#4f6500", "#a63d3a", "#3d5a80", "#5a55a0", "#805300", "#0f6b6b", "#5d4037"),
          "#ffffff");

  /** Light text on dark boxes. */
  public static final Theme DARK =
      new Theme(
          "#0e141b",
          "#eef2f6",
          "#a9b6c3",
          "#151e28",
          "#2c3844",
          "#cfd8e1",
          "#53626f",
          "#4cc483",
          "#ff8a80",
          "#8ab4ff",
          "#ffb4a9",
          "#3b0906",
          List.of(
              new LayerColours("#9cc4f2", "#0b2038", "#18293c", "#1f3650", "#36577a"),
              new LayerColours("#83d2c2", "#06261f", "#152f2b", "#1a3f39", "#2f6258"),
              new LayerColours("#c9b3f0", "#23123f", "#292140", "#372b56", "#584684"),
              new LayerColours("#ecc48b", "#2f1b02", "#33281a", "#463620", "#6e5530"),
              new LayerColours("#f2aabf", "#3a0818", "#381f28", "#4d2835", "#784052")),
          LIGHT.marks(),
          "#ffffff");

  /**
   * For paper: white ground, grey fills that survive a black and white printer, and dark lines in
   * place of tinted grounds.
   */
  public static final Theme PRINT =
      new Theme(
          "#ffffff",
          "#000000",
          "#333333",
          "#ffffff",
          "#ececec",
          "#222222",
          "#8c8c8c",
          "#006b2d",
          "#9c1a12",
          "#1d3fae",
          "#7a1009",
          "#ffffff",
          List.of(
              new LayerColours("#123a68", "#ffffff", "#ffffff", "#f4f4f4", "#6d7f94"),
              new LayerColours("#0a4f45", "#ffffff", "#ffffff", "#f4f4f4", "#62857f"),
              new LayerColours("#442a6d", "#ffffff", "#ffffff", "#f4f4f4", "#7f7396"),
              new LayerColours("#673908", "#ffffff", "#ffffff", "#f4f4f4", "#8f7b62"),
              new LayerColours("#6d1f38", "#ffffff", "#ffffff", "#f4f4f4", "#946b78")),
          List.of("#2b2b2b", "#3d3d3d", "#4f4f4f", "#5c5c5c", "#686868"),
          "#ffffff");

  /** Colours of the layer at an index, counted from 0. */
  public LayerColours layer(int index) {
    return layers.get(index % layers.size());
  }

  /** Ground of the monogram of a project; the same on every drawing. */
  public String mark(String projectId) {
    int hash = projectId.hashCode() * 0x9E3779B1;
    return marks.get(Math.floorMod(hash ^ hash >>> 15, marks.size()));
  }
}
