using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize.Text;

public class ErrorTextTests
{
    [Theory]
    [InlineData("failed: {\"error\":{\"message\":\"no\",\"type\":\"OAuthException\",\"code\":17}}", "17", "no")]
    [InlineData("failed: {'error': {'message': \"can't\", 'type': 'OAuthException', 'code': 190}}", "190", "can't")]
    [InlineData("failed: b'{\"error\":{\"message\":\"no\",\"code\":17}}'", "17", "no")]
    [InlineData("failed: body=\"{\\\"error\\\":{\\\"message\\\":\\\"no\\\",\\\"code\\\":17}}\"", "17", "no")]
    [InlineData("failed: {\"errors\":\"[API] This action requires approval\"}", null, "[API] This action requires approval")]
    [InlineData("failed: {\"errors\":{\"base\":[\"is invalid\"]}}", null, "is invalid")]
    [InlineData("failed: {\"data\":null,\"errors\":[{\"message\":\"Throttled\",\"extensions\":{\"code\":\"THROTTLED\"}}]}", "THROTTLED", "Throttled")]
    [InlineData("failed: {\"error\":\"invalid_client\",\"error_description\":\"no such client\"}", "invalid_client", "no such client")]
    [InlineData("failed: {\"error\":{\"type\":\"invalid_request_error\",\"message\":\"no\"}}", "invalid_request_error", "no")]
    [InlineData("failed: {\"message\":\"API rate limit exceeded\",\"documentation_url\":\"https://docs\"}", null, "API rate limit exceeded")]
    [InlineData("OAuthException: (#17) User request limit reached", "17", "(#17) User request limit reached")]
    public void The_body_of_a_failed_call_is_found_in_a_sentence(string line, string? code, string message)
    {
        Said body = Said.Call("2026-03-11 15:00:02,280 - agent - ERROR - " + line);
        Assert.Equal((CallPhase.ErrorBody, code, message), (body.Phase, body.ErrorCode, body.ErrorMessage));
        Assert.True(body.HasResponseBody);
    }

    [Theory]
    [InlineData("an error {brace}")]
    [InlineData("error: Closes (#123")]
    [InlineData("{\"message\":\"hello\"}")]
    [InlineData("errors: 0 {\"count\":0}")]
    public void Other_sentences_are_none(string line) =>
        Assert.DoesNotContain(Said.Of(line), each => each.Phase != CallPhase.None);
}
