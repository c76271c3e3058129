package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A media type on which the parser fails gets 400 on every path. */
class MalformedHeadersTest extends GatewayTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "GET, Accept, \"a/b\"", "GET, Accept, \"../../etc/passwd\"",
			"GET, Content-Type, \"a/b\"", "POST, Content-Type, \"a/b\"" })
	void rejectionNamesHeader(String method, String header, String value) {
		for (String path : new String[]{ "/orders", "/nowhere" }) {
			HttpResponse<String> response = client.send(method, path, method.equals("GET") ? "" : "{}", header, value);

			assertProblem(response, 400, path);
			assertThat(response.body()).contains(header + " cannot be read");
		}
		assertNoServiceWasCalled();
	}
}
