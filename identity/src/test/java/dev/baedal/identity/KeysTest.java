package dev.baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class KeysTest extends IdentityTest {

	@Test
	void publishesKeyBeforeItSignsAndWhileItsTokensAreValid() throws Exception {
		String before = token("order").get("access_token").asString();
		JsonNode next = json(asOperator(post("/actuator/keys")), 200);

		assertThat(next.get("signs").asBoolean()).isFalse();
		assertThat(published().getKeyByKeyId(next.get("kid").asString())).isNotNull();
		assertThat(kid(token("order").get("access_token").asString())).isEqualTo(kid(before));

		clock.forward(Duration.ofMinutes(11));
		String after = token("order").get("access_token").asString();
		assertThat(kid(after)).isEqualTo(next.get("kid").asString());
		assertThat(List.of(before, after)).allSatisfy(token -> assertThat(verifies(token)).isTrue());
	}

	@Test
	void publishesNoPrivateKeys() throws Exception {
		assertThat(published().getKeys()).isNotEmpty().noneMatch(com.nimbusds.jose.jwk.JWK::isPrivate);
	}

	@Test
	void databaseHoldsNoReadableKeys(@Autowired JdbcClient jdbc) {
		assertThat(jdbc.sql("SELECT sealed FROM signing_key").query(String.class).list()).isNotEmpty()
			.map(sealed -> new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
			.noneMatch(key -> key.contains("\"kty\""));
	}

	@Test
	void restartKeepsKeysAndNeedsSameSecret(CapturedOutput output) throws Exception {
		String kid = kid(token("order").get("access_token").asString());

		assertThatThrownBy(() -> start("identity", "--baedal.identity.key-secret=" + "x".repeat(32)))
			.isInstanceOf(RuntimeException.class);

		assertThat(output).contains(
				"baedal.identity.key-secret is not the one that the signing keys in the database were sealed with");
		assertThat(published().getKeyByKeyId(kid)).isNotNull();
	}

	@Test
	void reportsMissingSecretInOneLine(CapturedOutput output) {
		assertThatThrownBy(() -> start("none", "--baedal.identity.demo=false")).isInstanceOf(RuntimeException.class);

		assertThat(output).contains("baedal.identity.key-secret is missing: it must be set, from the environment");
	}

	private static void start(String database, String argument) {
		SpringApplication application = new SpringApplication(IdentityApplication.class);
		application.setRegisterShutdownHook(false);
		application.run("--server.port=0",
				"--spring.datasource.url=jdbc:h2:mem:" + database + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE", argument);
	}

	private JWKSet published() throws Exception {
		return JWKSet.parse(http.perform(get("/oauth2/jwks")).andReturn().getResponse().getContentAsString());
	}

	private boolean verifies(String token) throws Exception {
		SignedJWT jwt = SignedJWT.parse(token);
		return jwt.verify(new RSASSAVerifier(published().getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey()));
	}

	private static String kid(String token) throws Exception {
		return SignedJWT.parse(token).getHeader().getKeyID();
	}

	private MockHttpServletRequestBuilder asOperator(MockHttpServletRequestBuilder request) throws Exception {
		return request.header("Authorization", "Bearer " + token("demo-operator").get("access_token").asString());
	}
}
