// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.notebook;

import java.util.List;
import java.util.function.Function;
import org.rankscape.api.Figure;
import org.rankscape.api.Picture;
import org.rankscape.api.Rows;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/**
 * Shows what the public API gives in a notebook of the rapaio kernel: {@link Rows} as HTML table,
 * {@link Picture} and {@link Figure} as SVG; each with text for where neither can be shown.
 */
public final class Displays implements DisplayProvider {
  private static final String SVG = "image/svg+xml";
  private static final String HTML = "text/html";

  /** Found by the kernel through its service file. */
  public Displays() {}

  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(
        new Shown<>(Rows.class, HTML, Rows::html, Rows::text),
        new Shown<>(Picture.class, SVG, Picture::svg, Picture::title),
        new Shown<>(Figure.class, SVG, f -> f.picture().svg(), Figure::caption));
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  private record Shown<T>(
      Class<T> type, String mime, Function<T, String> content, Function<T, String> text)
      implements DisplayRenderer {

    @Override
    public Class<?> rendererClass() {
      return type;
    }

    @Override
    public boolean canRender(String asked) {
      return asked == null || asked.equals(mime);
    }

    @Override
    public DisplayData render(String asked, Object object) {
      T shown = type.cast(object);
      DisplayData data = DisplayData.fromText(text.apply(shown));
      data.putData(mime, content.apply(shown));
      return data;
    }
  }
}
