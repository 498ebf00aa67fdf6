// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts one browser for all tests of the module and closes it after the last. */
final class ChromiumExtension implements BeforeAllCallback {
  private static Chromium chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .getOrComputeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
  }

  static Chromium chromium() {
    return chromium;
  }
}
