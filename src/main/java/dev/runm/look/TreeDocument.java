package dev.runm.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree as a document: its providers in the order of the tree, each with its depth. */
final class TreeDocument {
  private TreeDocument() {}

  static List<Map<String, Object>> of(List<TreeNode> nodes) {
    List<Map<String, Object>> documents = new ArrayList<>();
    Deque<TreeNode> path = new ArrayDeque<>();
    for (TreeNode node : nodes) {
      while (!path.isEmpty() && !path.peek().holds(node)) {
        path.pop();
      }
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("provider", node.name());
      document.put("type", node.type());
      document.put("depth", path.size());
      documents.add(document);
      path.push(node);
    }
    return documents;
  }
}
