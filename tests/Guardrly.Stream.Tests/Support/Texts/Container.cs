namespace Guardrly.Tests.Support;

/// <summary>A way in which a name and its value stand in a log.</summary>
/// <param name="Name">Its name, for messages and for the table.</param>
/// <param name="Style">How it spells names.</param>
/// <param name="Room">What its values can hold.</param>
/// <param name="Escape">How it writes a value.</param>
/// <param name="Place">Makes its text from a name and an escaped value.</param>
internal sealed record Container(
    string Name, NameStyle Style, SecretForms Room, Func<string, string> Escape,
    Func<Dice, string, string, string> Place)
{
    /// <summary>Its text needs lines of its own.</summary>
    public bool OwnLine { get; init; }

    /// <summary>The only sorts of secret that it makes sense for; null where form and style decide.</summary>
    public string[]? Sorts { get; init; }

    /// <summary>Sorts that it makes no sense for.</summary>
    public string[] NotSorts { get; init; } = [];

    /// <summary>
    /// Whether secrets that are known by their own form are known in it: not where an escape stands between.
    /// </summary>
    public bool TakesNameless { get; init; } = true;

    /// <summary>Escapes of at signs and plus signs that keep an address or number an address or number.</summary>
    public bool KeepsPersonalData { get; init; } = true;

    public PlacedSecret With(Dice dice, Secret secret)
    {
        string name = SecretNames.Spell(dice, Style, secret.Name);
        string text = Place(dice, name, Escape(secret.Text));
        return new(Name, text, [.. secret.Vanishing.Select(Escape)], OwnLine);
    }
}
