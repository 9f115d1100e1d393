using Guardrly.Redaction;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>
/// Secrets under their names in every container, and look-alikes without a secret:
/// fixtures/redaction/field-cases.jsonl.
/// </summary>
public class FieldCasesTests
{
    static readonly IReadOnlyDictionary<string, LabelledCase> s_cases = LabelledCase.Read("field-cases.jsonl");

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_secret_goes_and_what_is_not_stays(string id)
    {
        LabelledCase labelled = s_cases[id];
        byte[] output = Masked.Whole(Redactor.Default, labelled.Input);
        Assert.Null(Leak.Find(labelled.Input, output, labelled.Secrets));
        foreach (byte[] kept in labelled.Keep)
            Assert.True(output.AsSpan().IndexOf(kept) >= 0, $"lost {Leak.Escape(kept)} in {Leak.Escape(output)}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Masking_twice_is_masking_once(string id)
    {
        byte[] once = FieldEngine.BuiltIn.Mask(s_cases[id].Input);
        Assert.Equal(Leak.Escape(once), Leak.Escape(FieldEngine.BuiltIn.Mask(once)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_verdict_that_did_not_ask_for_more_is_the_whole_texts(string id)
    {
        byte[] text = [.. s_cases[id].Input, (byte)'\n'];
        foreach (int position in FieldEngine.BuiltIn.Candidates(text))
        {
            List<Match> whole = FieldEngine.BuiltIn.Verdict(text, position, 0, out _);
            for (int cut = position + 3; cut < text.Length; cut++)
            {
                List<Match> early = FieldEngine.BuiltIn.Verdict(text.AsSpan(0, cut), position, 0, out bool hitEnd);
                Assert.True(hitEnd || early.SequenceEqual(whole),
                    $"at {position}, cut before {Leak.Escape(text.AsSpan(cut))}");
            }
        }
    }
}
