#pragma once

#include "core/base/date.hpp"
#include "core/document/document.hpp"
#include "core/ledger/references.hpp"

namespace cwp {

/// The register of rules on a day, by the six systems of inner management (勤务报批 检查监督 工作日志 责任追究 保障服务 绩效考核): those that are in force, the systems
/// without one too. Columns system, title, number, in_force.
Table rules_in_force(References& references, Date day, Speech const& say);

}
