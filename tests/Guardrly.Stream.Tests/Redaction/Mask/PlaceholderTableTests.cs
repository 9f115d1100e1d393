using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Mask;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Mask;

public class PlaceholderTableTests
{
    static readonly PlaceholderTable s_table = new(["badge-number", new string('x', PlaceholderTable.NameBytesMax)]);

    static string Write(SecretKind kind, PlaceholderForm form = PlaceholderForm.Bare, string mark = "")
    {
        Span<byte> destination = stackalloc byte[PlaceholderTable.LengthMax];
        int length = s_table.Write(kind, form, Encoding.ASCII.GetBytes(mark), destination);
        return Encoding.ASCII.GetString(destination[..length]);
    }

    [Fact]
    public void Every_built_in_kind_has_its_name_in_its_placeholder()
    {
        foreach (SecretKind kind in SecretKinds.BuiltIn)
            Assert.Equal($"[REDACTED:{SecretKinds.Name(kind)}]", Write(kind));
    }

    [Fact]
    public void Own_kinds_have_their_own_names()
    {
        Assert.Equal("[REDACTED:badge-number]", Write(SecretKind.FirstOwnPattern));
        Assert.Equal($"[REDACTED:{new string('x', 64)}]", Write(SecretKind.FirstOwnPattern + 1));
    }

    [Theory]
    [InlineData(0, "[REDACTED:card]", "[REDACTED:card#abcdefgh]")]
    [InlineData(1, "\"[REDACTED:card]\"", "\"[REDACTED:card#abcdefgh]\"")]
    [InlineData(2, "\\\"[REDACTED:card]\\\"", "\\\"[REDACTED:card#abcdefgh]\\\"")]
    [InlineData(3, "\\\\\\\"[REDACTED:card]\\\\\\\"", "\\\\\\\"[REDACTED:card#abcdefgh]\\\\\\\"")]
    [InlineData(4, "\\\\\\\\\\\\\\\"[REDACTED:card]\\\\\\\\\\\\\\\"", "\\\\\\\\\\\\\\\"[REDACTED:card#abcdefgh]\\\\\\\\\\\\\\\"")]
    public void A_placeholder_is_quoted_at_the_depth_of_its_string(int form, string plain, string marked)
    {
        Assert.Equal(plain, Write(SecretKind.Card, (PlaceholderForm)form));
        Assert.Equal(marked, Write(SecretKind.Card, (PlaceholderForm)form, "abcdefgh"));
    }

    [Fact]
    public void The_longest_placeholder_fits()
    {
        string longest = Write(SecretKind.FirstOwnPattern + 1, PlaceholderForm.QuotedDepth3, "abcdefgh");
        Assert.Equal(PlaceholderTable.LengthMax, longest.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("with]bracket")]
    [InlineData("quote\"")]
    public void A_name_that_would_break_the_text_around_it_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new PlaceholderTable([name]));
}
