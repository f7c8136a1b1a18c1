using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>An opening and the style that it is in.</summary>
internal sealed record StyledOpening(Style Style, string StyleName, string Words);
