using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Golden;

/// <summary>
/// The labelled cases: what is firm in them is held one by one; of the debatable ones all that is not debatable.
/// </summary>
public class LabelledCasesTests
{
    /// <summary>Longer ones are not streamed byte by byte.</summary>
    const int BytesForSinglesMax = 16 * 1024;

    public static TheoryData<string> Firm =>
        [.. LabelledCase.All.Values.Where(labelled => !labelled.Debatable).Select(labelled => labelled.Id)];

    public static TheoryData<string> Debatable =>
        [.. LabelledCase.All.Values.Where(labelled => labelled.Debatable).Select(labelled => labelled.Id)];

    [Theory]
    [MemberData(nameof(Firm))]
    public void What_is_secret_goes_and_what_is_not_stays(string id)
    {
        LabelledCase labelled = LabelledCase.All[id];
        byte[] output = Masked.Whole(Redactor.Default, labelled.Input);
        Holds(Promise.NoSecretIsLeft(labelled.Input, output, labelled.Secrets));
        foreach (byte[] kept in labelled.Keep)
            Assert.True(output.AsSpan().IndexOf(kept) >= 0, $"lost {Leak.Escape(kept)} in {Leak.Escape(output)}");
    }

    [Theory]
    [MemberData(nameof(Firm))]
    [MemberData(nameof(Debatable))]
    public void Every_promise_but_the_secrets_holds(string id) =>
        Holds(Promise.Broken(Redactor.Default, LabelledCase.All[id].Input, [], new Dice(17)));

    [Theory]
    [MemberData(nameof(Firm))]
    [MemberData(nameof(Debatable))]
    public void Single_byte_reads_do_not_show(string id)
    {
        byte[] input = LabelledCase.All[id].Input;
        IEnumerable<int> lengths =
            input.Length <= BytesForSinglesMax ? Promise.Singles(input) : Enumerable.Repeat(61, input.Length / 61);
        Holds(Promise.CutsDoNotShow(Redactor.Default, input, Masked.Whole(Redactor.Default, input), lengths));
    }

    static void Holds(string? broken) => Assert.True(broken is null, broken);
}
