using FsCheck.Xunit;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Properties;

/// <summary>
/// The promises of the redactor, each over texts of random secrets, containers, neighbours and bytes. The seed is
/// fixed, so a run is repeatable; the fuzzer of the benchmark project tries others without end.
/// </summary>
[Properties(Arbitrary = [typeof(Arbitraries)], Replay = "2031,4099", QuietOnSuccess = true)]
public class PromiseProperties
{
    static readonly Redactor s_redactor = Redactor.Default;

    [Property(MaxTest = 1000)]
    public void No_window_of_a_secret_survives(SecretText text)
    {
        byte[] input = text.Text.Bytes;
        Holds(Promise.NoSecretIsLeft(input, Masked.Whole(s_redactor, input), text.Text.Secrets));
    }

    [Property(MaxTest = 300)]
    public void No_window_of_a_secret_in_a_JSON_document_survives(JsonText text)
    {
        byte[] input = text.Text.Bytes;
        Holds(Promise.NoSecretIsLeft(input, Masked.Whole(s_redactor, input), text.Text.Secrets));
    }

    [Property(MaxTest = 150)]
    public void Single_byte_reads_do_not_show(SecretText text)
    {
        byte[] input = text.Text.Bytes;
        Holds(Promise.CutsDoNotShow(s_redactor, input, Masked.Whole(s_redactor, input), Promise.Singles(input)));
    }

    [Property(MaxTest = 400)]
    public void Reads_of_any_length_do_not_show(SecretText text, ulong seed)
    {
        byte[] input = text.Text.Bytes;
        List<int> cuts = new Dice(seed).Cuts(input.Length);
        Holds(Promise.CutsDoNotShow(s_redactor, input, Masked.Whole(s_redactor, input), cuts));
    }

    [Property(MaxTest = 30, EndSize = 20)]
    public void A_cut_at_any_byte_does_not_show(SecretText text)
    {
        byte[] input = text.Text.Bytes;
        byte[] output = Masked.Whole(s_redactor, input);
        for (int cut = 0; cut <= input.Length; cut++)
            Holds(Promise.CutsDoNotShow(s_redactor, input, output, [cut]));
    }

    [Property(MaxTest = 20, EndSize = 20)]
    public void A_stop_at_any_byte_does_not_show(SecretText text)
    {
        byte[] input = text.Text.Bytes;
        byte[] output = Masked.Whole(s_redactor, input);
        for (int stop = 0; stop <= input.Length; stop++)
            Holds(Promise.StopDoesNotShow(s_redactor, input, output, stop));
    }

    /// <summary>Many bytes are read at once only where there are so many: near an end all goes the long way.</summary>
    [Property(MaxTest = 1000)]
    public void Lines_around_a_text_change_nothing_in_it(SecretText text)
    {
        byte[] around = [.. Enumerable.Repeat("nothing to see on this line\n"u8.ToArray(), 8).SelectMany(line => line)];
        byte[] input = [.. text.Text.Bytes, (byte)'\n'];
        byte[] output = Masked.Whole(s_redactor, [.. around, .. input, .. around]);
        Assert.Equal(
            Leak.Escape([.. around, .. Masked.Whole(s_redactor, input), .. around]), Leak.Escape(output));
    }

    [Property(MaxTest = 500)]
    public void The_output_is_the_input_with_its_findings_replaced(SecretText text)
    {
        byte[] input = text.Text.Bytes;
        Holds(Promise.NothingElseChanges(s_redactor, input, Masked.Whole(s_redactor, input)));
    }

    [Property(MaxTest = 500)]
    public void Masking_twice_is_masking_once(SecretText text) =>
        Holds(Promise.TwiceIsOnce(s_redactor, Masked.Whole(s_redactor, text.Text.Bytes)));

    [Property(MaxTest = 500)]
    public void JSON_keeps_its_shape(JsonText text) =>
        Holds(Promise.JsonStays(text.Text.Bytes, Masked.Whole(s_redactor, text.Text.Bytes)));

    [Property(MaxTest = 500)]
    public void JSON_lines_among_others_keep_their_shape(SecretText text) =>
        Holds(Promise.JsonStays(text.Text.Bytes, Masked.Whole(s_redactor, text.Text.Bytes)));

    [Property(MaxTest = 1000)]
    public void Text_without_secrets_is_left_alone(HarmlessText text) =>
        Holds(Promise.Difference("input, output", text.Text.Bytes, Masked.Whole(s_redactor, text.Text.Bytes)));

    [Property(MaxTest = 1000)]
    public void Every_promise_but_the_secrets_holds_for_any_bytes(AnyBytes any, ulong seed) =>
        Holds(Promise.Broken(s_redactor, any.Bytes, [], new Dice(seed)));

    static void Holds(string? broken) => Assert.True(broken is null, broken);
}
