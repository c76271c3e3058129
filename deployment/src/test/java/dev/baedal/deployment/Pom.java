package dev.baedal.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * The pom of a module, with its parents in this repository.
 *
 * @param plugins artifact ids of the plugins that the module's build runs, its own and inherited ones, without those
 *     that are only managed
 */
record Pom(Set<String> plugins) {

	private static final String PARENT = "/project/parent";

	/** @param module folder of the module, relative to the repository */
	static Pom of(String module) {
		var plugins = new TreeSet<String>();
		Path pom = Repository.ROOT.resolve(module).resolve("pom.xml");
		while (pom != null) {
			Document document = parse(pom);
			NodeList ids = nodes(document, "/project/build/plugins/plugin/artifactId");
			for (int i = 0; i < ids.getLength(); i++) {
				plugins.add(ids.item(i).getTextContent());
			}
			pom = parent(pom, document);
		}
		return new Pom(plugins);
	}

	/** @return null for a parent from a Maven repository */
	private static Path parent(Path pom, Document document) {
		if (nodes(document, PARENT).getLength() == 0) {
			return null;
		}
		NodeList relative = nodes(document, PARENT + "/relativePath");
		String path = relative.getLength() == 0 ? "../pom.xml" : relative.item(0).getTextContent();
		return path.isEmpty() ? null : pom.resolveSibling(path).normalize();
	}

	private static Document parse(Path pom) {
		try (var in = Files.newInputStream(pom)) {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
		}
		catch (Exception e) {
			throw new IllegalStateException(pom + " cannot be read", e);
		}
	}

	private static NodeList nodes(Document document, String path) {
		try {
			return (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
		}
		catch (Exception e) {
			throw new IllegalArgumentException(path, e);
		}
	}
}
