// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rankscape.landscape.model.Landscape;

/** One open page of 135 invented projects a test, which must have complained of nothing. */
@ExtendWith(ChromiumExtension.class)
abstract class PageFixture {
  static final Landscape LANDSCAPE = Synthetic.landscape(135);
  OpenPage open;

  OpenPage open(String hash) {
    open = OpenPage.wide(PageFiles.of(135), hash);
    return open;
  }

  @AfterEach
  void closeWithoutComplaints() {
    assertThat(open.complaints()).isEmpty();
    assertThat(open.requests()).isEmpty();
    open.close();
  }

  /** Opens the numbers of a figure and counts their rows. */
  int rowsOf(String figure) {
    String place = "[data-figure=" + figure + "]";
    open.find(place + " summary").click();
    open.find(place + " tbody tr").first().waitFor();
    return open.find(place + " tbody tr").count();
  }

  static double width(String viewBox) {
    return Double.parseDouble(viewBox.split(" ", -1)[2]);
  }
}
