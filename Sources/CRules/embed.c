// Embeds en/**/*.rules as they are. A file added there needs two lines here; a test compares the two.
#include "CRules.h"

static const unsigned char affiliations_allied_with[] = {
#embed "en/affiliations/allied_with.rules"
};
static const unsigned char affiliations_joined[] = {
#embed "en/affiliations/joined.rules"
};
static const unsigned char affiliations_leads[] = {
#embed "en/affiliations/leads.rules"
};
static const unsigned char affiliations_left[] = {
#embed "en/affiliations/left.rules"
};
static const unsigned char affiliations_member_of[] = {
#embed "en/affiliations/member_of.rules"
};
static const unsigned char affiliations_member_of_role[] = {
#embed "en/affiliations/member_of_role.rules"
};
static const unsigned char affiliations_merged_into[] = {
#embed "en/affiliations/merged_into.rules"
};
static const unsigned char affiliations_other[] = {
#embed "en/affiliations/other.rules"
};
static const unsigned char affiliations_split_from[] = {
#embed "en/affiliations/split_from.rules"
};
static const unsigned char affiliations_supports[] = {
#embed "en/affiliations/supports.rules"
};
static const unsigned char affiliations_united[] = {
#embed "en/affiliations/united.rules"
};
static const unsigned char events_accuse[] = {
#embed "en/events/accuse.rules"
};
static const unsigned char events_agree[] = {
#embed "en/events/agree.rules"
};
static const unsigned char events_aid[] = {
#embed "en/events/aid.rules"
};
static const unsigned char events_assault[] = {
#embed "en/events/assault.rules"
};
static const unsigned char events_coerce[] = {
#embed "en/events/coerce.rules"
};
static const unsigned char events_concede[] = {
#embed "en/events/concede.rules"
};
static const unsigned char events_consult[] = {
#embed "en/events/consult.rules"
};
static const unsigned char events_cooperate[] = {
#embed "en/events/cooperate.rules"
};
static const unsigned char events_mobilize[] = {
#embed "en/events/mobilize.rules"
};
static const unsigned char events_protest[] = {
#embed "en/events/protest.rules"
};
static const unsigned char events_reject[] = {
#embed "en/events/reject.rules"
};
static const unsigned char events_request[] = {
#embed "en/events/request.rules"
};
static const unsigned char events_retreat[] = {
#embed "en/events/retreat.rules"
};
static const unsigned char events_sanction[] = {
#embed "en/events/sanction.rules"
};
static const unsigned char events_support[] = {
#embed "en/events/support.rules"
};
static const unsigned char events_threaten[] = {
#embed "en/events/threaten.rules"
};

static const CRuleFile files[] = {
    {"affiliations/allied_with.rules", affiliations_allied_with, sizeof affiliations_allied_with},
    {"affiliations/joined.rules", affiliations_joined, sizeof affiliations_joined},
    {"affiliations/leads.rules", affiliations_leads, sizeof affiliations_leads},
    {"affiliations/left.rules", affiliations_left, sizeof affiliations_left},
    {"affiliations/member_of.rules", affiliations_member_of, sizeof affiliations_member_of},
    {"affiliations/member_of_role.rules", affiliations_member_of_role, sizeof affiliations_member_of_role},
    {"affiliations/merged_into.rules", affiliations_merged_into, sizeof affiliations_merged_into},
    {"affiliations/other.rules", affiliations_other, sizeof affiliations_other},
    {"affiliations/split_from.rules", affiliations_split_from, sizeof affiliations_split_from},
    {"affiliations/supports.rules", affiliations_supports, sizeof affiliations_supports},
    {"affiliations/united.rules", affiliations_united, sizeof affiliations_united},
    {"events/accuse.rules", events_accuse, sizeof events_accuse},
    {"events/agree.rules", events_agree, sizeof events_agree},
    {"events/aid.rules", events_aid, sizeof events_aid},
    {"events/assault.rules", events_assault, sizeof events_assault},
    {"events/coerce.rules", events_coerce, sizeof events_coerce},
    {"events/concede.rules", events_concede, sizeof events_concede},
    {"events/consult.rules", events_consult, sizeof events_consult},
    {"events/cooperate.rules", events_cooperate, sizeof events_cooperate},
    {"events/mobilize.rules", events_mobilize, sizeof events_mobilize},
    {"events/protest.rules", events_protest, sizeof events_protest},
    {"events/reject.rules", events_reject, sizeof events_reject},
    {"events/request.rules", events_request, sizeof events_request},
    {"events/retreat.rules", events_retreat, sizeof events_retreat},
    {"events/sanction.rules", events_sanction, sizeof events_sanction},
    {"events/support.rules", events_support, sizeof events_support},
    {"events/threaten.rules", events_threaten, sizeof events_threaten},
};

size_t crules_count(void) { return sizeof files / sizeof *files; }

CRuleFile crules_file(size_t index) {
  size_t last = crules_count() - 1;
  return files[index < last ? index : last];
}
