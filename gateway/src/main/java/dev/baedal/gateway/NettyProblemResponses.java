package dev.baedal.gateway;

import java.util.Locale;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LANGUAGE;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import dev.baedal.http.Message;
import dev.baedal.http.Problem;
import dev.baedal.http.Sentence;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Adds a problem to the responses that Netty itself sends without a body, as for a malformed or too long request head.
 * The text is English, since the language of such a request cannot be read.
 */
@Component
@Sharable
class NettyProblemResponses extends ChannelOutboundHandlerAdapter implements NettyServerCustomizer {

	private final DataSize line;
	private final DataSize head;

	NettyProblemResponses(@Value("${server.netty.max-initial-line-length}") DataSize line,
			@Value("${server.max-http-request-header-size}") DataSize head) {
		this.line = line;
		this.head = head;
	}

	@Override
	public HttpServer apply(HttpServer server) {
		return server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpCodec, getClass().getSimpleName(), this));
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
		super.write(context,
				message instanceof FullHttpResponse response && isBare(response) ? withProblem(response) : message,
				promise);
	}

	private static boolean isBare(FullHttpResponse response) {
		return response.status().code() >= 400 && !response.content().isReadable()
				&& !response.headers().contains(CONTENT_TYPE);
	}

	private FullHttpResponse withProblem(FullHttpResponse bare) {
		Message message = explanation(bare.status().code());
		Problem problem = Problem.of(bare.status().code(), message, Locale.ENGLISH).type(Problem.BLANK);
		FullHttpResponse response = bare.replace(Unpooled.wrappedBuffer(problem.bytes()));
		response.headers()
			.set(CONTENT_TYPE, Problem.MEDIA_TYPE)
			.set(CONTENT_LANGUAGE, problem.language().getLanguage())
			.setInt(CONTENT_LENGTH, response.content().readableBytes());
		bare.release();
		return response;
	}

	private Message explanation(int status) {
		return switch (status) {
			case 400 -> Message.of(Sentence.UNREADABLE_HEAD);
			case 414 -> Message.of(Sentence.REQUEST_LINE_LIMIT, line.toBytes());
			case 431 -> Message.of(Sentence.HEADERS_LIMIT, head.toBytes());
			default -> Message.of(Sentence.of(status));
		};
	}
}
