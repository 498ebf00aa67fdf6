// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a list.
 *
 * @param address where it was fetched, absolute
 * @param items its objects, in the order of the list
 * @param next address of the next page, or null on the last one
 * @param last number of the last page as the server tells it; empty where it pages by cursor and on
 *     the last page
 */
public record Page(String address, List<JsonNode> items, String next, OptionalInt last) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
