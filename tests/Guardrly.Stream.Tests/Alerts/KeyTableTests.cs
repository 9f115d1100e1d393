using System.Text;
using Guardrly.Alerts;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Alerts;

/// <summary>The table of keys against a dictionary and a list.</summary>
public class KeyTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    [InlineData(1000)]
    public void It_holds_what_a_dictionary_would_and_forgets_the_one_longest_not_touched(int keysMax)
    {
        var dice = new Dice(4711);
        var table = new KeyTable(keysMax);
        var slots = new Dictionary<string, int>();
        var byAge = new List<string>();
        for (int step = 0; step < 20_000; step++)
        {
            string name = $"session-{dice.Below(keysMax * 2)}";
            AlertKey key = Key(name);
            int slot = table.Find(key);
            Assert.Equal(slots.GetValueOrDefault(name, -1), slot);
            if (slot < 0)
            {
                if (table.IsFull)
                    Remove(byAge[0]);
                slots[name] = table.Add(key);
            }
            else if (dice.Chance(30))
            {
                Remove(name);
                continue;
            }
            else
            {
                table.Touch(slot);
                byAge.Remove(name);
            }
            byAge.Add(name);
            Assert.Equal(slots.Count, table.Count);
            Assert.Equal(slots[byAge[0]], table.Oldest);
        }

        void Remove(string name)
        {
            table.Remove(slots[name]);
            slots.Remove(name);
            byAge.Remove(name);
        }
    }

    [Fact]
    public void Slots_of_keys_that_went_are_used_again()
    {
        var table = new KeyTable(100);
        for (int number = 0; number < 10_000; number++)
            table.Remove(table.Add(Key($"session-{number}")));
        Assert.Equal(0, table.Count);
        Assert.Equal(16, table.Slots);
    }

    [Fact]
    public void Clearing_leaves_nothing()
    {
        var table = new KeyTable(100);
        for (int number = 0; number < 100; number++)
            table.Add(Key($"session-{number}"));
        table.Clear();
        Assert.Equal((0, -1), (table.Count, table.Oldest));
        Assert.Equal(-1, table.Find(Key("session-5")));
    }

    static AlertKey Key(string name)
        => AlertKey.Of(Encoding.UTF8.GetBytes(name), isNull: false, platform: 0, new byte[AlertKey.BytesMax]);
}
