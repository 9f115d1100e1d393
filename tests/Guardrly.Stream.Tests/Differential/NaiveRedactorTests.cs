using FsCheck.Xunit;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Differential;

[Properties(Arbitrary = [typeof(Arbitraries)], Replay = "977,1201", QuietOnSuccess = true)]
public class NaiveRedactorTests
{
    [Property(MaxTest = 200)]
    public void The_engine_masks_what_the_naive_one_masks(SecretText text) => Agree(text.Text.Bytes);

    [Property(MaxTest = 200)]
    public void They_agree_on_any_bytes(AnyBytes any) => Agree(any.Bytes);

    [Fact]
    public void They_agree_on_the_labelled_cases()
    {
        foreach (LabelledCase labelled in LabelledCase.All.Values.Where(labelled => labelled.Input.Length < 10_000))
            Agree(labelled.Input);
    }

    static void Agree(byte[] input)
    {
        byte[] naive = new NaiveRedactor(Redactor.Default).Mask(input);
        string? difference = Promise.Difference("naive, engine", naive, Masked.Whole(Redactor.Default, input));
        Assert.True(difference is null, difference);
    }
}
