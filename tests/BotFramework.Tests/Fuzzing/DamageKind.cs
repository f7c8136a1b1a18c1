namespace BotFramework.Tests.Fuzzing;

/// <summary>The ways in which a body is damaged.</summary>
public enum DamageKind
{
    None,
    Cut,
    Behead,
    Flip,
    Insert,
    LeaveOut,
    Append,
    Twice,
    Utf8Mark,
    Utf16,
    Utf16BigEndian,
    Utf32,

    /// <summary>UTF-8 that claims to be UTF-16.</summary>
    MarkOfAnother,

    /// <summary>UTF-16 that doesn't tell.</summary>
    Unmarked16,
    Latin1,
}
