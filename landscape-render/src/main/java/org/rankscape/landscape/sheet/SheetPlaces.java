// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rankscape.landscape.model.Landscape;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Where an earlier sheet put its layers, frames, domains and projects, read from its SVG, so that a
 * later one resembles it. Rectangles are in px of that sheet; a project's is that of its mark.
 */
public final class SheetPlaces {
  private static final double SAME_SHAPE = 0.01;
  private final Map<String, Rect> layers = new HashMap<>();
  private final Map<String, Rect> frames = new HashMap<>();
  private final Map<String, Rect> domains = new HashMap<>();
  private final Map<String, Rect> projects = new HashMap<>();
  private final Map<String, Double> types = new HashMap<>();

  private final String viewBox;

  private SheetPlaces(String viewBox) {
    this.viewBox = viewBox;
  }

  /**
   * Reads the places of a {@code landscape.svg}.
   *
   * @throws IllegalArgumentException if the file cannot be read or is no sheet of Rankscape
   */
  public static SheetPlaces read(Path svg) {
    try {
      return of(Files.readString(svg));
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read the sheet " + svg + ": " + e + ".", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          svg + " is no sheet of Rankscape: " + e.getMessage() + " Give a landscape.svg.", e);
    }
  }

  /**
   * The places of a sheet given as SVG.
   *
   * @throws IllegalArgumentException if the text is no sheet of Rankscape
   */
  public static SheetPlaces of(String svg) {
    Element root = parse(svg);
    SheetPlaces places = new SheetPlaces(root.getAttribute("viewBox"));
    NodeList groups = root.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      places.add(places.layers, group, "data-layer");
      places.add(places.frames, group, "data-frame");
      places.add(places.domains, group, "data-domain");
      places.add(places.projects, group, "data-project");
      places.type(group);
    }
    if (places.domains.isEmpty()) {
      throw new IllegalArgumentException("it shows no domain.");
    }
    return places;
  }

  /** The places of a layout. */
  static SheetPlaces of(Landscape landscape, SheetLayout layout) {
    SheetPlaces places = new SheetPlaces("");
    for (int i = 0; i < layout.layers().size(); i++) {
      SheetLayout.PlacedLayer layer = layout.layers().get(i);
      places.layers.put(
          landscape.catalogue().layers().get(i).id(),
          CutTree.bounds(List.of(layer.bar(), layer.band())));
      layer.frames().forEach(f -> places.frames.put(f.id(), f.rect()));
      for (FilledBox box : layer.boxes()) {
        places.domains.put(box.content().domain().id(), box.rect());
        for (FilledBox.PlacedChip chip : box.chips()) {
          String id = chip.chip().project().entry().id();
          double side = chip.chip().mark() * chip.size();
          double y = chip.rect().y() + (chip.rect().height() - side) / 2;
          places.projects.put(id, new Rect(chip.rect().x(), y, side, side));
          places.types.put(id, chip.size());
        }
      }
    }
    return places;
  }

  private static Element parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private void add(Map<String, Rect> to, Element group, String attribute) {
    if (group.hasAttribute(attribute)) {
      NodeList images = group.getElementsByTagName("image");
      boolean pictured = group.hasAttribute("data-project") && images.getLength() > 0;
      Element rect = (Element) (pictured ? images : group.getElementsByTagName("rect")).item(0);
      if (rect == null) {
        throw new IllegalArgumentException(
            attribute + " " + group.getAttribute(attribute) + " has no rectangle.");
      }
      to.put(
          group.getAttribute(attribute),
          new Rect(
              number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")));
    }
  }

  private void type(Element project) {
    NodeList texts = project.getElementsByTagName("text");
    if (project.hasAttribute("data-project") && texts.getLength() > 0) {
      int index = project.getElementsByTagName("image").getLength() > 0 ? 0 : 1;
      Element name = (Element) texts.item(Math.min(index, texts.getLength() - 1));
      types.put(project.getAttribute("data-project"), number(name, "font-size"));
    }
  }

  private static double number(Element rect, String name) {
    String text = rect.getAttribute(name);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /** Whether the earlier sheet's sides have nearly the ratio of these. */
  boolean isShaped(double width, double height) {
    String[] numbers = viewBox.split(" ", -1);
    if (numbers.length != 4) {
      return false;
    }
    double ratio = Double.parseDouble(numbers[2]) / Double.parseDouble(numbers[3]);
    return Math.abs(ratio / (width / height) - 1) < SAME_SHAPE;
  }

  Rect layer(String id) {
    return layers.get(id);
  }

  Rect frame(String id) {
    return frames.get(id);
  }

  Rect domain(String id) {
    return domains.get(id);
  }

  /** Place of a project's mark, or null where the earlier sheet did not show it. */
  Rect project(String id) {
    return projects.get(id);
  }

  /** Type size of a project's name, 0 where the earlier sheet did not show it. */
  double type(String id) {
    return types.getOrDefault(id, 0.0);
  }

  /** Bounds of all layers. */
  Rect region() {
    double x = layers.values().stream().mapToDouble(Rect::x).min().orElse(0);
    double y = layers.values().stream().mapToDouble(Rect::y).min().orElse(0);
    double right = layers.values().stream().mapToDouble(Rect::right).max().orElse(1);
    double bottom = layers.values().stream().mapToDouble(Rect::bottom).max().orElse(1);
    return new Rect(x, y, right - x, bottom - y);
  }
}
