using FsCheck;
using FsCheck.Fluent;

namespace Guardrly.Tests.Support;

/// <summary>Calls of few sessions, with runs in them, and how to cut them into batches.</summary>
public sealed record AlertCallList(IReadOnlyList<AlertCall> Calls, IReadOnlyList<int> Cuts)
{
    public override string ToString() =>
        string.Join("\n", Calls.Select((call, index) => $"{index + 1}: {call}")) + $"\ncuts {string.Join(" ", Cuts)}";
}

/// <summary>Makes lists of calls for properties. The seed decides all.</summary>
public static class AlertCallLists
{
    const long Start = 1_773_223_200_000; // 2026-03-11T10:00:00Z
    const long DayMilliseconds = 24 * 60 * 60 * 1000;

    static readonly string?[] s_sessions =
    [
        null, "", "s", "session-1", "session-2", new('x', 64), new('x', 65), new string('x', 64) + "y", new('y', 3000),
    ];

    /// <summary>Platforms that the table names.</summary>
    public static readonly byte[] Platforms = [0];

    public static Arbitrary<AlertCallList> Lists() => Arb.From(
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from list in Gen.Sized(size => Gen.Constant(Next(new Dice(((ulong)high << 32) | (uint)low), size * 3)))
        select list,
        Smaller);

    /// <summary>A list of calls, cut anywhere.</summary>
    internal static AlertCallList Next(Dice dice, int countMax)
    {
        AlertCall[] calls = new AlertCall[dice.Below(countMax + 1)];
        int sessions = dice.Between(1, s_sessions.Length);
        int stay = dice.Pick(20, 70, 95); // percent: long runs or short ones
        long time = Start;
        AlertCall last = NextKind(dice);
        for (int index = 0; index < calls.Length; index++)
        {
            if (!dice.Chance(stay))
                last = NextKind(dice);
            time += NextStep(dice);
            calls[index] = last with
            {
                Session = s_sessions[dice.Below(sessions)],
                Platform = dice.Pick(Platforms),
                Time = dice.Chance(20) ? null : time,
            };
        }
        return new AlertCallList(calls, dice.Cuts(calls.Length));
    }

    static AlertCall NextKind(Dice dice)
    {
        AlertCall kind = dice.Below(10) switch
        {
            0 or 1 => AlertCall.Forbidden,
            2 => AlertCall.Throttled,
            3 or 4 => AlertCall.Delete,
            5 or 6 => AlertCall.Write,
            7 => dice.Pick(AlertCall.Token, AlertCall.Options, AlertCall.Unanswered, AlertCall.NoCall),
            _ => AlertCall.Read,
        };
        if (dice.Chance(20))
            kind = kind with { Status = dice.Pick(0, 200, 401, 403, 429, 500) };
        return kind with
        {
            IsUnknownDomain = dice.Chance(5),
            IsMetadataHost = dice.Chance(2),
            Host = dice.Chance(10) ? null : "evil.example",
            RequestBytes = dice.Pick(-1, 10, 65535, 65536),
            BodyFindings = dice.Chance(20) ? 2 : 0,
        };
    }

    /// <summary>Mostly a second, sometimes back, sometimes about a day.</summary>
    static long NextStep(Dice dice)
    {
        int chance = dice.Below(100);
        if (chance < 90)
            return dice.Below(2000);
        return chance < 95
            ? -dice.Between(0, 3) * DayMilliseconds
            : DayMilliseconds + dice.Between(-1, 1);
    }

    static IEnumerable<AlertCallList> Smaller(AlertCallList list)
    {
        for (int count = list.Calls.Count / 2; count > 0; count /= 2)
        {
            for (int start = 0; start + count <= list.Calls.Count; start += count)
            {
                AlertCall[] left = [.. list.Calls.Take(start), .. list.Calls.Skip(start + count)];
                yield return new AlertCallList(left, [left.Length]);
            }
        }
    }
}
