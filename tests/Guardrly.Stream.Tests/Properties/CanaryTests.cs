using System.Text;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Properties;

/// <summary>Redactors broken on purpose: the checks of the promises must catch each, or they prove nothing.</summary>
public class CanaryTests
{
    static readonly Redactor s_redactor = Redactor.Default;

    static readonly byte[] s_input = Encoding.ASCII.GetBytes(
        "Authorization: Bearer mF_9.B5f-4.1JqMabcd\n{\"password\":\"W8rNt5YcclqLv\",\"n\":1}\n"
        + "x ghp_XLlQW9eqBtNQGVvTZCskki2lbyWsIJIGFjca y\n");

    static readonly byte[][] s_secrets =
    [
        .. new[] { "mF_9.B5f-4.1JqMabcd", "W8rNt5YcclqLv", "ghp_XLlQW9eqBtNQGVvTZCskki2lbyWsIJIGFjca" }
            .Select(Encoding.ASCII.GetBytes),
    ];

    [Fact]
    public void The_sound_redactor_passes() =>
        Assert.Null(Promise.Broken(s_redactor, s_input, s_secrets, new Dice(1)));

    [Fact]
    public void A_redactor_that_does_nothing_is_caught() =>
        Assert.NotNull(Promise.NoSecretIsLeft(s_input, s_input, s_secrets));

    [Fact]
    public void A_redactor_without_a_kind_is_caught()
    {
        SecretKind[] kinds = [SecretKind.Authorization, SecretKind.Password, SecretKind.GitHubToken];
        foreach (SecretKind kind in kinds)
        {
            var broken = new Redactor(new RedactionPolicy { DisabledKinds = new HashSet<SecretKind> { kind } });
            Assert.NotNull(Promise.NoSecretIsLeft(s_input, Masked.Whole(broken, s_input), s_secrets));
        }
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(0, 8)]
    public void A_mask_that_leaves_eight_bytes_of_a_secret_is_caught(int first, int last) =>
        Assert.NotNull(Promise.NoSecretIsLeft(s_input, Broken(first, last, "[REDACTED:x]"), s_secrets));

    [Fact]
    public void A_mask_that_leaves_fewer_is_caught_as_a_change() =>
        Assert.NotNull(Promise.NothingElseChanges(s_redactor, s_input, Broken(3, 0, "[REDACTED:x]")));

    [Fact]
    public void A_mask_that_takes_more_than_the_secret_is_caught()
    {
        byte[] output = Broken(0, -1, "[REDACTED:x]");
        Assert.NotNull(Promise.NothingElseChanges(s_redactor, s_input, output));
        Assert.NotNull(Promise.JsonStays(s_input, output));
    }

    [Fact]
    public void A_mask_that_is_a_secret_itself_is_caught() =>
        Assert.NotNull(Promise.TwiceIsOnce(s_redactor, Broken(0, 0, "ghp_XLlQW9eqBtNQGVvTZCskki2lbyWsIJIGFjca")));

    [Fact]
    public void A_redactor_that_masks_each_read_on_its_own_is_caught()
    {
        byte[] output =
            [.. Masked.Whole(s_redactor, s_input.AsSpan(0, 30)), .. Masked.Whole(s_redactor, s_input.AsSpan(30))];
        Assert.NotNull(Promise.CutsDoNotShow(s_redactor, s_input, output, [30]));
        Assert.NotNull(Promise.NoSecretIsLeft(s_input, output, s_secrets));
    }

    [Fact]
    public void A_stop_that_shows_is_caught() =>
        Assert.NotNull(Promise.StopDoesNotShow(s_redactor, s_input, s_input, 60));

    /// <summary>Masks so much less of each finding, at its start and at its end.</summary>
    static byte[] Broken(int first, int last, string placeholder)
    {
        var output = new List<byte>();
        int read = 0;
        foreach (Finding finding in Masked.Findings(s_redactor, s_input))
        {
            output.AddRange(s_input.AsSpan(read, finding.Start + first - read));
            output.AddRange(Encoding.ASCII.GetBytes(placeholder));
            read = finding.Start + finding.Length - last;
        }
        output.AddRange(s_input.AsSpan(read));
        return [.. output];
    }
}
