namespace Guardrly.Tests.Support;

/// <summary>Phone numbers as countries write them. In the forms N is a digit of 2 to 9, d any digit.</summary>
internal static class PhoneGenerator
{
    static readonly string[] s_international =
    [
        "+1Ndd555dddd", "+1 Ndd Ndd dddd", "+1-Ndd-Ndd-dddd", "+1 (Ndd) Ndd-dddd", "+1.Ndd.Ndd.dddd",
        "+1 Ndd-Ndd-dddd", "+4420Ndddddd1", "+44 20 7ddd dddd", "+44 7700 9ddddd", "+44 (0)20 7ddd dddd",
        "+44(0)1632 96dddd", "+49 30 Ndddddd", "+49 (0) 171 Ndddddd", "+49171Ndddddd", "+49-89-Nddddddd",
        "+43 1 Ndddddd", "+41 44 Ndd dd dd", "+33 1 Nd dd dd dd", "+33612dddddd", "+33.6.12.dd.dd.dd",
        "+34 612 ddd ddd", "+39 02 Ndddddd", "+39 347 ddd dddd", "+31 6 Nddddddd", "+32 470 dd dd dd",
        "+351 912 ddd ddd", "+353 1 Ndd dddd", "+45 20 dd dd dd", "+46 70 ddd dd dd", "+47 412 dd ddd",
        "+358 40 dddddd", "+48 601 ddd ddd", "+420 601 ddd ddd", "+36 30 ddd dddd", "+40 721 ddd ddd",
        "+30 694 ddd dddd", "+7 912 ddd-dd-dd", "+380 67 ddd dd dd", "+90 532 ddd dd dd", "+972 54-ddd-dddd",
        "+971501dddddd", "+966 50 ddd dddd", "+91 98765 ddddd", "+919812dddddd", "+92 300 ddddddd",
        "+880 1712 dddddd", "+81 3-Nddd-dddd", "+8190Nddddddd", "+82 10-Nddd-dddd", "+86 138 dddd dddd",
        "+852 Nddd dddd", "+65 6ddd dddd", "+886 2 Nddd dddd", "+60 12-ddd dddd", "+66 81 ddd dddd",
        "+84 912 ddd ddd", "+62 812-Nddd-dddd", "+63 917 ddd dddd", "+61 2 9ddd dddd", "+61 412 ddd ddd",
        "+64 3 331 dddd", "+64 21 ddd dddd", "+55 11 9dddd-dddd", "+5511Nddddddd", "+52 55 Nddd dddd",
        "+54 9 11 Nddd-dddd", "+56 9 Nddd dddd", "+57 301 ddd dddd", "+51 912 ddd ddd", "+27 82 ddd dddd",
        "+234 803 ddd dddd", "+254 712 dddddd", "+20 10 Nddddddd", "+212 612-dddddd", "0044 20 7ddd dddd",
        "0049 30 Ndddddd", "0033 1Nddddddd",
    ];

    static readonly string[] s_national =
    [
        "(Ndd) Ndd-dddd", "(Ndd)Ndd-dddd", "Ndd-Ndd-dddd", "Ndd.Ndd.dddd", "1-Ndd-Ndd-dddd", "Ndd/Ndd-dddd",
        "1 (Ndd) Ndd-dddd", "020 7ddd dddd", "0121 Ndd dddd", "01632 96dddd", "07700 9ddddd", "07700 900 ddd",
        "0800 123 dddd", "(020) 7ddd dddd", "01 Nd dd dd dd", "06.12.dd.dd.dd", "06-12-dd-dd-dd", "030 Ndddddd",
        "0171/Ndddddd", "0171-Ndddddd", "(030) Ndddddd", "0171/Ndd dd dd", "044 Ndd dd dd", "079 Ndd dd dd",
        "02 Nddddddd", "02-36Ndd 3dd", "06-Nddddddd", "020-Ndddddd", "02 Ndd dd dd", "0470 dd dd dd",
        "08-Ndd ddd dd", "070-Ndd dd dd", "03-Nddd-dddd", "090-Nddd-dddd", "045-Ndd-dddd", "0120-Ndd-ddd",
        "010-Nddd-dddd", "02-Ndd-dddd", "(02) 9ddd dddd", "02 9ddd dddd", "0412 ddd ddd", "03 331 dddd",
        "021 Ndd dddd", "(11) 9dddd-dddd", "(11) Nddd-dddd", "(495) Ndd-dd-dd", "8 (495) Ndd-dd-dd",
        "0212 Ndd dd dd", "054-Ndd-dddd", "021-Nddddddd", "0755-Nddddddd", "0812-Nddd-dddd", "0300 Ndddddd",
        "0803 Ndd dddd", "0912 Ndd ddd",
    ];

    static readonly string[] s_bare =
    [
        "Nddddddddd", "1Nddddddddd", "138dddddddd", "44770090dddd", "0171Ndddddd", "612dddddd", "Ndddddd",
        "98765 ddddd", "612 ddd ddd", "347 ddddddd", "91 Ndd dd dd", "22 Ndd dd dd", "098765 ddddd", "5dd-dddd",
    ];

    static readonly string[] s_extensions = [" ext 3456", " ext. 503", "x503", " x 1234", ", ext 77", " extension 12"];

    /// <summary>How many forms tell themselves apart, with a plus sign or without.</summary>
    public static int FormCount => s_international.Length + s_national.Length;

    /// <summary>A number of that form.</summary>
    public static string OfForm(Dice dice, int form) =>
        Fill(dice, form < s_international.Length ? s_international[form] : s_national[form - s_international.Length]);

    /// <summary>A number with a plus sign or the zeros that stand for it.</summary>
    public static string International(Dice dice) => Fill(dice, dice.Pick(s_international));

    /// <summary>A number that its own form tells, now and then with an extension.</summary>
    public static string Plain(Dice dice)
    {
        string number = OfForm(dice, dice.Below(FormCount));
        return dice.Chance(10) ? number + dice.Pick(s_extensions) : number;
    }

    /// <summary>A number that only the word before it tells.</summary>
    public static string Bare(Dice dice) => Fill(dice, dice.Pick(s_bare));

    static string Fill(Dice dice, string form)
    {
        char[] number = form.ToCharArray();
        for (int index = 0; index < number.Length; index++)
        {
            number[index] = number[index] switch
            {
                'N' => (char)('2' + dice.Below(8)),
                'd' => (char)('0' + dice.Below(10)),
                char other => other,
            };
        }
        return new string(number);
    }
}
