package dev.baedal.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link within the checkout resolves to an existing file and heading. */
class LinksTest {

	static Stream<Document> documents() throws IOException {
		return Document.all();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyLinkResolves(Document document) {
		assertThat(document.links()).filteredOn(link -> !link.startsWith("http"))
			.allMatch(link -> resolves(document.path(), link));
	}

	private static boolean resolves(Path from, String link) {
		int hash = link.indexOf('#');
		String file = hash < 0 ? link : link.substring(0, hash);
		Path to = file.isEmpty() ? from : from.resolveSibling(file);
		return Files.exists(to) && (hash < 0 || Document.at(to).anchors().contains(link.substring(hash + 1)));
	}
}
