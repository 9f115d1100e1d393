namespace Guardrly.Redaction.Verify;

/// <summary>
/// The country calling codes and how many digits the national numbers behind them have: those in ordinary use, which
/// for the open plans (Germany, Austria, Indonesia) are fewer than the plan allows. After libphonenumber's metadata.
/// </summary>
internal static class CallingCodes
{
    static readonly ushort[] s_lengths = Build();

    /// <summary>
    /// How many digits of <paramref name="first"/>, the first three digits after the plus sign, are the calling code: 0
    /// where none is. Bit n of <paramref name="lengths"/> tells that national numbers of n digits exist.
    /// </summary>
    public static int Find(int first, out int lengths)
    {
        int code = first / 100;
        int length = 1;
        while (length < 4)
        {
            lengths = s_lengths[code];
            if (lengths != 0)
                return length;
            code = length == 1 ? first / 10 : first;
            length++;
        }
        lengths = 0;
        return 0;
    }

    /// <summary>Whether national numbers there begin with a zero that is dialled from abroad too.</summary>
    public static bool KeepsZero(int code) => code is 39 or 225 or 241 or 242 or 378;

    static ushort[] Build()
    {
        var lengths = new ushort[1000];
        Add(4, 5, 290);
        Add(4, 7, 683, 690);
        Add(5, 5, 247, 500, 682);
        Add(5, 7, 676, 677, 678, 688);
        Add(5, 9, 352);
        Add(6, 6, 298, 299, 687);
        Add(6, 7, 597, 672);
        Add(6, 8, 53, 686);
        Add(6, 9, 376, 508, 681);
        Add(6, 10, 358);
        Add(6, 11, 49);
        Add(7, 7, 220, 238, 239, 246, 248, 269, 291, 297, 501, 592, 673, 674, 679, 680, 691, 692, 960);
        Add(7, 8, 241, 267, 372, 599, 670, 675, 961, 975);
        Add(7, 9, 46, 231, 245, 252, 254, 265, 354, 359, 381, 423, 595, 967);
        Add(7, 10, 95, 263, 353, 685);
        Add(7, 11, 39);
        Add(7, 12, 43);
        Add(8, 8, 45, 216, 222, 223, 226, 227, 228, 232, 235, 236, 253, 257, 266, 268, 350, 356, 357, 370);
        Add(8, 8, 371, 373, 374);
        Add(8, 8, 382, 386, 389, 502, 503, 504, 505, 506, 509, 591, 598, 689, 800, 808, 852, 853, 965, 968);
        Add(8, 8, 973, 974, 993);
        Add(8, 9, 32, 36, 47, 51, 66, 213, 224, 230, 250, 258, 264, 355, 377, 383, 385, 387, 507, 593, 855);
        Add(8, 9, 886, 962, 963);
        Add(8, 9, 970, 971, 972);
        Add(8, 10, 20, 57, 60, 63, 64, 65, 82, 229, 234, 378, 850, 856, 880, 964, 976, 977);
        Add(8, 12, 62, 882, 883);
        Add(9, 9, 27, 31, 33, 34, 40, 41, 48, 56, 93, 94, 211, 212, 218, 221, 233, 237, 240, 242, 243, 244);
        Add(9, 9, 249, 251, 255);
        Add(9, 9, 256, 260, 261, 262, 351, 375, 380, 420, 421, 590, 594, 596, 870, 966, 979, 992, 994, 995, 996, 998);
        Add(9, 10, 44, 61, 81, 84, 92, 881);
        Add(9, 11, 86);
        Add(10, 10, 1, 7, 30, 58, 90, 91, 98, 225);
        Add(10, 11, 52, 54, 55);
        Add(12, 12, 878);
        return lengths;

        void Add(int min, int max, params ReadOnlySpan<int> codes)
        {
            foreach (int code in codes)
            {
                for (int length = min; length <= max; length++)
                    lengths[code] |= (ushort)(1 << length);
            }
        }
    }
}
