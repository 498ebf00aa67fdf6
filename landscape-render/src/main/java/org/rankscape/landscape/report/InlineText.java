// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.figure.ReportFigure;

/** Breaks the running text of a block into lines; strong text is set semi-bold. */
final class InlineText extends AbstractVisitor {
  private final Face plain;
  private final double size;
  private final Map<String, ReportFigure> figures;
  private final List<Word> words = new ArrayList<>();
  private Face face;

  InlineText(Face plain, double size, Map<String, ReportFigure> figures) {
    this.plain = plain;
    this.face = plain;
    this.size = size;
    this.figures = figures;
  }

  /** Characters that stay together; a blank or a line may end after them. */
  private record Word(String text, Face face, boolean breakAfter, boolean lineEnds) {}

  /** A part of a line in one face, so far from its left end. */
  record Piece(double x, Face face, String text) {}

  /** A line. */
  record Line(List<Piece> pieces) {}

  List<Line> lines(Node block, double width) {
    block.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node parent) {
            for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
              n.accept(InlineText.this);
            }
          }
        });
    List<Line> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    List<Word> together = new ArrayList<>();
    for (Word word : words) {
      together.add(word);
      if (word.breakAfter() || word.lineEnds()) {
        if (!line.isEmpty() && width(line, together) > width) {
          lines.add(line(line));
          line.clear();
        }
        line.addAll(together);
        together.clear();
        if (word.lineEnds()) {
          lines.add(line(line));
          line.clear();
        }
      }
    }
    if (!line.isEmpty() && width(line, together) > width) {
      lines.add(line(line));
      line.clear();
    }
    line.addAll(together);
    if (!line.isEmpty()) {
      lines.add(line(line));
    }
    return lines;
  }

  /** Width of both together; a blank at the end takes no room. */
  private double width(List<Word> first, List<Word> then) {
    Word last = then.isEmpty() ? first.get(first.size() - 1) : then.get(then.size() - 1);
    String blank = last.text().substring(last.text().stripTrailing().length());
    return width(first) + width(then) - Fonts.width(blank, last.face(), size);
  }

  private double width(List<Word> words) {
    return words.stream().mapToDouble(w -> Fonts.width(w.text(), w.face(), size)).sum();
  }

  private Line line(List<Word> words) {
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < words.size(); ) {
      Face one = words.get(i).face();
      StringBuilder text = new StringBuilder();
      while (i < words.size() && words.get(i).face() == one) {
        text.append(words.get(i++).text());
      }
      pieces.add(new Piece(x, one, text.toString()));
      x += Fonts.width(text.toString(), one, size);
    }
    return new Line(pieces);
  }

  private void add(String text) {
    StringBuilder word = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      word.appendCodePoint(points[i]);
      boolean han =
          points[i] >= 0x2E80
              && !opens(points[i])
              && !closes(i + 1 < points.length ? points[i + 1] : ' ');
      if (points[i] == ' ' || han) {
        words.add(new Word(word.toString(), face, true, false));
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(new Word(word.toString(), face, false, false));
    }
  }

  /** Punctuation that may not end a line. */
  private static boolean opens(int codePoint) {
    return "（《“".indexOf(codePoint) >= 0;
  }

  /** Punctuation that may not begin a line. */
  private static boolean closes(int codePoint) {
    return "，。；：、）》”！？,.;:)%".indexOf(codePoint) >= 0;
  }

  @Override
  public void visit(org.commonmark.node.Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(StrongEmphasis strong) {
    Face before = face;
    face = plain == Face.REGULAR ? Face.SEMIBOLD : plain;
    visitChildren(strong);
    face = before;
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak line) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak line) {
    words.add(new Word("", face, false, true));
  }

  /** A picture within a text is named there; only one that stands alone is shown. */
  @Override
  public void visit(Image image) {
    add("[" + ReportText.figure(image, figures).drawing().title() + "]");
  }
}
