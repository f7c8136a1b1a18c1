using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What we give only for what we get, and who may grant it.</summary>
internal sealed record TradeStep(string Give, string Get, Authority Authority);
