using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>The style to open in, and what speaks for it.</summary>
internal sealed record StylePick(Style Style, ChoiceReason Reason);
