using Guardrly.Redaction;

namespace Guardrly.Tests.Support;

/// <summary>
/// The table of what goes where: each sort of secret in each container that can hold it. A cell is a name for both.
/// </summary>
internal static class ContainerGenerator
{
    /// <summary>Every container.</summary>
    public static readonly IReadOnlyList<Container> All =
    [
        .. HeaderContainers.All,
        .. StructureContainers.All,
        .. EscapedContainers.All,
        .. AssignmentContainers.All,
        .. ParameterContainers.All,
        .. CommandContainers.All,
        .. NamelessContainers.All,
    ];

    /// <summary>Every pair of a sort and a container that it goes into.</summary>
    public static readonly IReadOnlyList<(string Sort, Container Container)> Cells =
    [
        .. from sort in SecretGenerator.Sorts.Keys
           from container in All
           where Fits(sort, container)
           select (sort, container),
    ];

    /// <summary>A secret of a random cell.</summary>
    public static PlacedSecret Next(Dice dice)
    {
        (string sort, Container container) = dice.Pick(Cells);
        return Next(dice, sort, container);
    }

    public static PlacedSecret Next(Dice dice, string sort, Container container)
    {
        Secret secret = SecretGenerator.Sorts[sort](dice);
        // A token that the container would escape is not the token's form any more.
        for (int tries = 0; tries < 50 && secret.Name is null && !IsKnownIn(secret, container); tries++)
            secret = SecretGenerator.Sorts[sort](dice);
        return container.With(dice, secret);
    }

    static bool IsKnownIn(Secret secret, Container container) =>
        SecretKinds.IsPersonalData(secret.Kind) || container.Escape(secret.Text) == secret.Text;

    static bool Fits(string sort, Container container)
    {
        if (container.NotSorts.Contains(sort))
            return false;
        Secret sample = SecretGenerator.Sorts[sort](new Dice(1));
        if (!container.Room.HasFlag(sample.Form))
            return false;
        if (container.Sorts is { } sorts)
            return sorts.Contains(sort);
        bool isPersonal = SecretKinds.IsPersonalData(sample.Kind);
        return sample.Kind switch
        {
            _ when sample.Name is null => container.TakesNameless && (!isPersonal || container.KeepsPersonalData),
            SecretKind.Authorization or SecretKind.Cookie =>
                container.Style is NameStyle.Header or NameStyle.Cgi or NameStyle.Field,
            SecretKind.Password => container.Style is not (NameStyle.Header or NameStyle.Cgi or NameStyle.Nameless),
            _ => container.Style is not NameStyle.Nameless,
        };
    }
}
