using FsCheck;
using FsCheck.Fluent;

namespace Guardrly.Tests.Support;

/// <summary>A text of secrets, neighbours and garbage.</summary>
public sealed record SecretText(GeneratedText Text)
{
    public override string ToString() => Text.ToString();
}

/// <summary>A text without secrets.</summary>
public sealed record HarmlessText(GeneratedText Text)
{
    public override string ToString() => Text.ToString();
}

/// <summary>A JSON document with secrets.</summary>
public sealed record JsonText(GeneratedText Text)
{
    public override string ToString() => Text.ToString();
}

/// <summary>Bytes of any kind, pieces of secrets and of their containers among them.</summary>
public sealed record AnyBytes(byte[] Bytes)
{
    public override string ToString() => Leak.Escape(Bytes);
}

/// <summary>How FsCheck makes the texts, and makes failing ones smaller. Its seed decides all.</summary>
public static class Arbitraries
{
    public static Arbitrary<SecretText> SecretTexts() =>
        Texts(LineGenerator.Next, text => new SecretText(text), wrapped => wrapped.Text);

    public static Arbitrary<HarmlessText> HarmlessTexts() =>
        Texts(LineGenerator.Harmless, text => new HarmlessText(text), wrapped => wrapped.Text);

    public static Arbitrary<JsonText> JsonTexts() =>
        Texts(JsonGenerator.Next, text => new JsonText(text), wrapped => wrapped.Text);

    public static Arbitrary<AnyBytes> Bytes() =>
        Arb.From(Seeded((dice, size) => new AnyBytes(Mutation.Next(dice, size))), Smaller);

    static Arbitrary<T> Texts<T>(
        Func<Dice, int, GeneratedText> next, Func<GeneratedText, T> wrap, Func<T, GeneratedText> unwrap) =>
        Arb.From(
            Seeded((dice, size) => wrap(next(dice, 1 + (size / 12)))),
            wrapped => unwrap(wrapped).Smaller().Select(wrap));

    static Gen<T> Seeded<T>(Func<Dice, int, T> next) =>
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from value in Gen.Sized(size => Gen.Constant(next(new Dice(((ulong)high << 32) | (uint)low), size)))
        select value;

    static IEnumerable<AnyBytes> Smaller(AnyBytes failing)
    {
        byte[] bytes = failing.Bytes;
        for (int count = bytes.Length / 2; count > 0; count /= 2)
        {
            for (int from = 0; from + count <= bytes.Length; from += count)
                yield return new AnyBytes([.. bytes.AsSpan(0, from), .. bytes.AsSpan(from + count)]);
        }
    }
}
