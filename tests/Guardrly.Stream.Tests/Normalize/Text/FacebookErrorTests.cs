using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize.Text;

public class FacebookErrorTests
{
    static readonly string[] s_block =
    [
        "  Message: Call was not successful",
        "  Method:  POST",
        "  Path:    https://graph.facebook.com/v23.0/act_102938475610293/campaigns",
        "  Params:  {'status': 'PAUSED', 'name': \"it's\", 'special_ad_categories': None, 'validate': True}",
        "",
        "  Status:  400",
        "  Response:",
        "    {",
        "      \"error\": {",
        "        \"message\": \"(#17) User request limit reached\",",
        "        \"type\": \"OAuthException\",",
        "        \"is_transient\": true,",
        "        \"code\": 17,",
        "        \"error_subcode\": 2446079,",
        "        \"fbtrace_id\": \"HsDsvTm9trr\"",
        "      }",
        "    }",
    ];

    [Fact]
    public void The_call_stands_on_the_status_line_with_the_time_of_the_block_s_head()
    {
        List<Said> said = Said.Of(
            "2026-03-11 15:00:09,680 - meta_ads - ERROR - Tool failed\nTraceback (most recent call last):\n"
            + "facebook_business.exceptions.FacebookRequestError: \n\n" + string.Join('\n', s_block) + "\n");
        IsUnderstood(said, line: 10);
        Assert.Equal(
            "2026-03-11 15:00:09.680",
            Assert.Single(said, each => each.Phase == CallPhase.Whole).Time);
    }

    [Theory]
    [InlineData("2026-03-11 15:00:09,680 - meta_ads - ERROR - ")]
    [InlineData("2026-03-11 15:00:09.680 ERROR (/tmp/workspace/9/0) LineGobbler(voidCall):69 - ")]
    [InlineData("2026-03-11 15:00:09.680 source > ")]
    [InlineData("2026-03-11T15:00:09.680Z stderr F ")]
    [InlineData("[2026-03-11 15:00:09,680] ERROR in app: ")]
    public void Each_line_may_have_the_head_of_a_logger(string head)
    {
        List<Said> said = Said.Of(string.Join('\n', s_block.Select(line => head + line)) + "\n");
        IsUnderstood(said, line: 6);
        Assert.Equal(
            "2026-03-11 15:00:09.680",
            Assert.Single(said, each => each.Phase == CallPhase.Whole).Time);
    }

    [Fact]
    public void Without_a_head_before_it_the_call_has_no_time() =>
        Assert.Null(Said.Of(string.Join('\n', s_block)).Single(each => each.Phase == CallPhase.Whole).Time);

    [Fact]
    public void Its_response_may_stand_on_one_line()
    {
        List<Said> said = Said.Of(string.Join('\n', s_block[..6])
            + "\n  Response: {'error': {'message': 'x y', 'code': 190}}\n");
        Said body = Assert.Single(said, each => each.Phase == CallPhase.ErrorBody);
        Assert.Equal(("190", "x y"), (body.ErrorCode, body.ErrorMessage));
    }

    [Theory]
    [InlineData("  Status:  400")]
    [InlineData("  Message: hello\n  Status:  400")]
    [InlineData("  Message: hello\n  Method:  x\n  Path:    /a\n  Status:  400")]
    public void Parts_of_a_block_are_no_call(string log) =>
        Assert.DoesNotContain(Said.Of(log), each => each.Phase != CallPhase.None);

    static void IsUnderstood(List<Said> said, long line)
    {
        Said call = Assert.Single(said, each => each.Phase == CallPhase.Whole);
        Assert.Equal(
            (line, "POST", "https://graph.facebook.com/v23.0/act_102938475610293/campaigns", 400),
            (call.Line, call.Method, call.Url, call.Status));
        Assert.Equal(
            "{\"status\": \"PAUSED\", \"name\": \"it's\", \"special_ad_categories\": null, \"validate\": true}",
            call.Body);
        Said body = Assert.Single(said, each => each.Phase == CallPhase.ErrorBody);
        Assert.Equal(("17", "(#17) User request limit reached"), (body.ErrorCode, body.ErrorMessage));
        Assert.InRange(body.Line, line + 2, line + 11);
    }
}
