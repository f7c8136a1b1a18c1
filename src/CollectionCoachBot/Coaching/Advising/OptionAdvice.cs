using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>A way to pay: how to propose it without granting it, where it ends, and who may grant it.</summary>
internal sealed record OptionAdvice(string Id, string Name, string Propose, string Limit, Authority Authority);
