namespace Guardrly.Redaction.Verify;

/// <summary>
/// Which prefixes issue cards of which length. Sources: ISO/IEC 7812 and the networks' published BIN ranges as
/// collected in https://en.wikipedia.org/wiki/Payment_card_number (read 2026-11). Prefixes of fewer than four digits
/// are ranges of four.
/// </summary>
internal static class CardIssuers
{
    /// <summary>A range of first four digits and the lengths issued in it.</summary>
    readonly record struct Row(short Low, short High, uint Lengths);

    static readonly ushort[] s_lengthsByPrefix = Build();

    /// <summary>
    /// The lengths issued under a prefix of four digits (0..9999): bit n - 13 is set where cards of n digits exist.
    /// </summary>
    public static ushort Lengths(int prefix) => s_lengthsByPrefix[prefix];

    static ReadOnlySpan<Row> Rows => new Row[]
    {
        new(2200, 2204, Of(16, 17, 18, 19)),        // Mir
        new(2221, 2720, Of(16)),                    // Mastercard, second series
        new(3000, 3059, Of(14, 16)),                // Diners Club
        new(3095, 3095, Of(14, 16)),                // Diners Club
        new(3400, 3499, Of(15)),                    // American Express
        new(3528, 3589, Of(16, 19)),                // JCB
        new(3600, 3699, Of(14, 16)),                // Diners Club International
        new(3700, 3799, Of(15)),                    // American Express
        new(3800, 3999, Of(14, 16)),                // Diners Club
        new(4000, 4999, Of(13, 16, 19)),            // Visa
        new(5018, 5018, Of(13, 14, 15, 16, 17, 18, 19)), // Maestro
        new(5019, 5019, Of(16)),                    // Dankort
        new(5020, 5020, Of(13, 14, 15, 16, 17, 18, 19)), // Maestro
        new(5038, 5038, Of(13, 14, 15, 16, 17, 18, 19)), // Maestro
        new(5041, 5041, Of(16)),                    // Elo
        new(5060, 5061, Of(16, 18, 19)),            // Verve
        new(5066, 5067, Of(16)),                    // Elo
        new(5085, 5089, Of(16)),                    // RuPay
        new(5090, 5099, Of(16)),                    // Elo
        new(5100, 5599, Of(16)),                    // Mastercard
        new(5614, 5614, Of(16)),                    // UzCard
        new(5893, 5893, Of(13, 14, 15, 16, 17, 18, 19)), // Maestro
        new(6011, 6011, Of(16, 19)),                // Discover
        new(6062, 6062, Of(16)),                    // Hipercard
        new(6069, 6085, Of(16)),                    // RuPay
        new(6200, 6299, Of(16, 17, 18, 19)),        // UnionPay
        new(6304, 6304, Of(13, 14, 15, 16, 17, 18, 19)), // Maestro
        new(6360, 6369, Of(16, 19)),                // InterPayment, Elo
        new(6370, 6399, Of(16)),                    // InstaPayment
        new(6440, 6499, Of(16, 19)),                // Discover
        new(6500, 6599, Of(16, 19)),                // Discover, RuPay, Elo, Troy, Verve
        new(6759, 6759, Of(13, 14, 15, 16, 17, 18, 19)), // Maestro
        new(6761, 6763, Of(13, 14, 15, 16, 17, 18, 19)), // Maestro
        new(8100, 8171, Of(16, 19)),                // UnionPay with Discover
        new(8600, 8600, Of(16)),                    // UzCard
        new(9704, 9704, Of(16, 19)),                // Napas
        new(9792, 9792, Of(16)),                    // Troy
        new(9860, 9860, Of(16)),                    // Humo
    };

    static uint Of(params ReadOnlySpan<int> lengths)
    {
        uint bits = 0;
        foreach (int length in lengths)
            bits |= 1u << (length - 13);
        return bits;
    }

    static ushort[] Build()
    {
        var lengths = new ushort[10_000];
        foreach (Row row in Rows)
        {
            for (int prefix = row.Low; prefix <= row.High; prefix++)
                lengths[prefix] |= (ushort)row.Lengths;
        }
        return lengths;
    }
}
