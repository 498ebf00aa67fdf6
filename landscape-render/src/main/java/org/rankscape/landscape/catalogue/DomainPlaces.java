// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where each domain of a catalogue stands: domain id to layer, frame and domain, in their order.
 */
public final class DomainPlaces {
  /**
   * One domain with what it stands in.
   *
   * @param layer its layer
   * @param frame its frame
   * @param domain the domain
   */
  public record Place(Layer layer, Frame frame, Domain domain) {}

  private final Map<String, Place> byId = new LinkedHashMap<>();

  /** Indexes a catalogue. */
  public DomainPlaces(Catalogue catalogue) {
    for (Layer layer : catalogue.layers()) {
      for (Frame frame : layer.frames()) {
        for (Domain domain : frame.domains()) {
          byId.put(domain.id(), new Place(layer, frame, domain));
        }
      }
    }
  }

  /** All places in the order of the catalogue. */
  public Iterable<Place> all() {
    return byId.values();
  }

  /**
   * The place of a domain.
   *
   * @throws IllegalArgumentException if the catalogue has no such domain
   */
  public Place of(String domain) {
    Place place = byId.get(domain);
    if (place == null) {
      throw new IllegalArgumentException(
          "domain " + domain + " is not in the catalogue, which has " + byId.keySet());
    }
    return place;
  }
}
